import { expect, test } from 'vitest'
import { readDay } from './day.ts'

test('a day is taken as people and spreadsheets write it', () => {
  const cells = [
    ...['2019-04-25', '2019/4/25', '25/04/2019', '25-4-2019', '25.04.2019', '43580', '43580.0', '43580,75'],
    ...['25 April 2019', '25 Apr 2019', '25 apr. 2019', '25-Apr-19', '25-Apr-2019', 'April 25, 2019', 'Apr 25 2019'],
    ...[
      'Kamis, 25 April 2019',
      '25 \u00a0April\u00a02019 ',
      "'25/04/2019",
      '2019-04-25 00:00:00',
      '2019-04-25T10:30:00Z',
    ],
    ...['25/04/2019 0:00', '25 April 2019 pukul 10.00 WIB'.replace(' pukul', '')],
  ]
  expect(cells.map(cell => [cell, readDay(cell)])).toEqual(cells.map(cell => [cell, '2019-04-25']))
})

test('months have Indonesian and English names', () => {
  const names = 'Januari February Maret apr Mei JUNI July Agt September Okt Nopember Des'.split(' ')
  const months = names.map(name => readDay(`1 ${name} 2019`))
  expect(months).toEqual(names.map((_, at) => `2019-${String(at + 1).padStart(2, '0')}-01`))
  expect(['1 May 2019', '1 Agustus 2019', '1 October 2019', '1 Dec 2019'].map(readDay)).not.toContain(undefined)
})

test('what is no day is none, and nothing stays nothing', () => {
  const cells = [
    '31/02/2019',
    'besok',
    '12/2019',
    '04/25/2019',
    '25 Aprel 2019',
    '32 April 2019',
    '2019',
    '1e5',
    '0000-01-01',
  ]
  expect(cells.map(readDay)).toEqual(cells.map(() => undefined))
  expect([readDay(''), readDay(' \u00a0')]).toEqual(['', ''])
})
