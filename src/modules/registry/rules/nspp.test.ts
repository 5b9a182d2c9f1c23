import { expect, test } from 'vitest'
import { isNspp, readNspp } from './nspp.ts'

test('twelve digits that begin with 5100 are a number, however they are grouped', () => {
  const cells = ['510032050123', ' 5100.3205.0123 ', "'510032050123", '510032050123.0', '5100-3205-0123']
  expect(cells.map(readNspp)).toEqual(Array(5).fill({ nspp: '510032050123' }))
})

test('another prefix is noted and taken', () => {
  expect(readNspp('512332050123')).toEqual({ nspp: '512332050123', note: 'unusual-prefix' })
  expect(readNspp('551003205123')).toEqual({ nspp: '551003205123', note: 'unusual-prefix' })
})

test.each(['', ' ', '-', '---', '0', '000', 'Tidak ada', 'belum', 'BELUM ADA', 'blm ada', 'n/a', 'NA', 'null'])(
  'who writes "%s" has no number',
  cell => expect(readNspp(cell)).toEqual({ nspp: null }),
)

test.each([
  'tidak',
  'x-',
  '-x',
  'belum ada kabar',
  'sudah ada',
  'nulls',
  '51003205012',
  '5100320501234',
  '410032050123',
])('"%s" is no number and does not say that there is none', cell =>
  expect(readNspp(cell)).toEqual({ nspp: null, refusal: 'nspp-wrong' }),
)

test('a number that a spreadsheet damaged is doubted by the way it was damaged', () => {
  expect(readNspp('5,10032E+11')).toEqual({ nspp: null, doubt: 'nspp-exponent' })
  expect(readNspp('25/04/2019')).toEqual({ nspp: null, doubt: 'nspp-date' })
  expect(readNspp('5100320501230000')).toEqual({ nspp: null, doubt: 'nspp-rounded' })
  expect(readNspp('510032000000')).toEqual({ nspp: null, doubt: 'nspp-rounded' })
  expect(readNspp('510032100000')).toEqual({ nspp: '510032100000' })
})

test('the form of a number is judged to the sign', () => {
  expect(isNspp('512345678901')).toBe(true)
  const none = ['51234567890', '5123456789012', '612345678901', '5123456789 1', 'x512345678901', '512345678901\n']
  expect(none.filter(isNspp)).toEqual([])
})
