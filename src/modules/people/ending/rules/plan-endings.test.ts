import { expect, test } from 'vitest'
import type { Held } from '../../rules/end.ts'
import { planEndings } from './plan-endings.ts'

const held: Held = {
  ...{ id: 'g1', personId: 'p1', name: 'Asep', role: 'kecamatan', region: '320401' },
  ...{ validFrom: '2019-01-01', validTo: null },
}
const office = { personId: 'office', today: '2019-04-25' }
const planned = (more: Partial<Held>, end = '2019-05-01') => planEndings([{ ...held, ...more }], end, office)[0]!

test('a role without an end is ended, with what a page shows of it', () => {
  expect(planned({})).toEqual({
    row: 1,
    key: 'Asep',
    subjectId: 'g1',
    values: { personId: 'p1', name: 'Asep', role: 'kecamatan', region: '320401' },
    kind: 'ended',
    act: 'end',
    changes: [{ field: 'last', from: null, to: '2019-05-01' }],
    problems: [],
  })
})

test('one that ends later ends sooner, one that ends by then is left as it is', () => {
  const left = { kind: 'same', act: 'none', changes: [], problems: [{ column: 'last', code: 'earlier' }] }
  expect(planned({ validTo: '2019-05-02' })).toMatchObject({
    kind: 'ended',
    changes: [{ field: 'last', from: '2019-05-02', to: '2019-05-01' }],
  })
  expect(planned({ validTo: '2019-05-01' })).toMatchObject(left)
  expect(planned({ validTo: '2019-04-30' })).toMatchObject(left)
})

test('what cannot be ended is refused with its reason, before anything else is asked', () => {
  const refused = (code: string) => ({
    kind: 'refused',
    act: 'none',
    changes: [],
    problems: [{ column: 'last', code }],
  })
  expect(planned({ personId: 'office' })).toMatchObject(refused('self'))
  expect(planned({ validTo: '2019-04-25' })).toMatchObject(refused('over'))
  expect(planned({}, '2019-04-24')).toMatchObject(refused('past'))
  expect(planned({ validFrom: '2019-05-01' })).toMatchObject(refused('begins'))
})

test('rows are counted from one, in the order they were chosen', () => {
  const rows = planEndings([held, { ...held, id: 'g2', name: 'Budi' }], '2019-05-01', office)
  expect(rows.map(({ row, key, subjectId }) => [row, key, subjectId])).toEqual([
    [1, 'Asep', 'g1'],
    [2, 'Budi', 'g2'],
  ])
  expect(planEndings([], '2019-05-01', office)).toEqual([])
})
