import { expect, test } from 'vitest'
import { planOfficers, type KnownOfficer, type KnownOfficers } from './plan-officers.ts'

const text = { nama: 'Asep', surel: 'asep@contoh.id', peran: 'kecamatan', kode_daerah: '320401' }
const ends = (validTo: string | null) => [{ role: 'kecamatan', regionCode: '320401', validFrom: '2019-01-01', validTo }]
const knows = (officer: Partial<KnownOfficer>): KnownOfficers => ({
  byEmail: new Map([
    ['asep@contoh.id', { personId: 'p1', name: 'Asep', phone: null, closed: false, grants: [], ...officer }],
  ]),
  byPhone: new Map(),
  regions: new Map([['320401', 'Cileunyi']]),
})
const planned = (values: Record<string, string>, officer: Partial<KnownOfficer>, personId = 'office') =>
  planOfficers([{ row: 2, values: { ...text, ...values } }], knows(officer), { today: '2019-04-25', personId })[0]!

test('a file without the column of ends moves none, one with an empty cell takes the end away', () => {
  const role = { grants: ends('2020-01-01') }
  expect(planned({}, role)).toMatchObject({ kind: 'same', values: { until: '2019-12-31' } })
  expect(planned({ sampai: '' }, role)).toMatchObject({ kind: 'changed', changes: [{ from: '2019-12-31', to: null }] })
})

test('a role that is held may end yesterday, one that is given may not', () => {
  const yesterday = { sampai: '24/04/2019' }
  expect(planned(yesterday, { grants: ends(null) })).toMatchObject({ kind: 'changed', changes: [{ to: '2019-04-24' }] })
  expect(planned(yesterday, {}).problems).toEqual([{ column: 'sampai', code: 'until' }])
  expect(planned({ sampai: '23/04/2019' }, { grants: ends(null) }).problems).toMatchObject([{ code: 'until' }])
})

test('what the file says otherwise of somebody known is noted, since it is not changed', () => {
  const codes = (values: Record<string, string>, officer: Partial<KnownOfficer>) => {
    const { kind, problems } = planned(values, officer)
    return [kind, problems.map(({ code }) => code)]
  }
  expect(codes({ nama: 'Asep Suparman', hp: '081377770001' }, {})).toEqual(['new', ['name-kept', 'phone-kept']])
  expect(codes({ hp: '081377770001' }, { phone: '+6281377770001', grants: ends(null) })).toEqual(['same', []])
  expect(codes({ nama: 'ASEP', hp: '' }, { phone: '+6281377770001' })).toEqual(['new', []])
})

test('nobody is given a role by themselves, nor when their account is closed', () => {
  expect(planned({}, {}, 'p1')).toMatchObject({ kind: 'refused', problems: [{ code: 'own' }] })
  expect(planned({}, { closed: true })).toMatchObject({ kind: 'refused', problems: [{ code: 'closed' }] })
  // What a closed account still holds can be ended.
  expect(planned({ sampai: '31/12/2019' }, { closed: true, grants: ends(null) })).toMatchObject({ kind: 'changed' })
})

test('a role that is given keeps all that was read, by the address of its mail', () => {
  const values = { hp: '0813-7777-0001', sampai: '31/12/2019', surel: ' Budi@Contoh.id ' }
  expect(planned(values, {})).toEqual({
    ...{ row: 2, key: 'Budi@Contoh.id', kind: 'new', act: 'insert', changes: [], problems: [] },
    values: {
      ...{ name: 'Asep', email: 'budi@contoh.id', phone: '+6281377770001', role: 'kecamatan' },
      ...{ region: '320401', regionName: 'Cileunyi', until: '2019-12-31' },
    },
  })
  const head = planned({ surel: 'c@contoh.id', peran: 'kepala dinas', kode_daerah: '' }, {})
  expect(head).toMatchObject({ kind: 'new', values: { role: 'head', region: undefined, regionName: undefined } })
})

test('what cannot be read is told cell by cell as it was typed, and the row is known by what it has', () => {
  const wrong = { nama: ' Ujang ', surel: ' ', hp: '12', peran: 'raja', sampai: 'kapan-kapan' }
  expect(planned(wrong, {})).toEqual({
    ...{ row: 2, key: 'Ujang', kind: 'refused', act: 'none', changes: [] },
    values: { name: ' Ujang ', email: ' ', role: 'kecamatan' },
    problems: [
      { column: 'surel', code: 'email', about: { value: ' ' } },
      { column: 'hp', code: 'phone', about: { value: '12' } },
      { column: 'peran', code: 'role', about: { value: 'raja' } },
      { column: 'sampai', code: 'until', about: { value: 'kapan-kapan' } },
    ],
  })
  const noRegion = { column: 'kode_daerah', code: 'region', about: { value: '3204' } }
  expect(planned({ kode_daerah: '3204' }, {}).problems).toEqual([noRegion])
  expect(planned({ nama: '1' }, {}).problems).toEqual([{ column: 'nama', code: 'name', about: { value: '1' } }])
})

test('a row without any cell has no key, and lacks name, address and role', () => {
  const [row] = planOfficers([{ row: 9, values: {} }], knows({}), { today: '2019-04-25' })
  expect(row).toMatchObject({ row: 9, key: '', kind: 'refused', values: { name: '', email: '' } })
  expect(row!.problems).toEqual(
    ['nama', 'surel', 'peran'].map((column, at) => {
      return { column, code: ['name', 'email', 'role'][at], about: { value: '' } }
    }),
  )
})

test('a row that cannot be trusted as a whole says one thing: too wide, then an error, then lost letters', () => {
  const values = { ...text, nama: 'Ren\ufffd', hp: ' #REF! ' }
  const told = (row: object) =>
    planOfficers([{ row: 2, values, ...row }], knows({}), { today: '2019-04-25' })[0]!.problems
  expect(told({ overfull: true })).toEqual([{ column: 'nama', code: 'wide' }])
  expect(told({})).toEqual([{ column: 'hp', code: 'error-cell', about: { value: '#REF!' } }])
  const lost = { column: 'nama', code: 'letters-lost', about: { value: 'Ren\ufffd' } }
  expect(told({ values: { ...values, hp: '' } })).toEqual([lost])
})

test("a phone that is somebody else's is refused, one's own is not", () => {
  const known = { ...knows({}), byPhone: new Map([['+6281377770001', 'asep@contoh.id']]) }
  const told = (surel: string) =>
    planOfficers([{ row: 2, values: { ...text, hp: '081377770001', surel } }], known, { today: '2019-04-25' })[0]!
  expect(told('asep@contoh.id').kind).toBe('new')
  expect(told('b@contoh.id')).toMatchObject({ kind: 'refused', problems: [{ column: 'hp', code: 'taken' }] })
})

test('the same role twice is refused the second time, with the row of the first; another region or role is not', () => {
  const rows = [text, text, { ...text, peran: 'kabupaten', kode_daerah: '3204' }, { ...text, surel: 'b@contoh.id' }]
  const refused = { ...text, nama: '' }
  const known = knows({})
  known.regions.set('3204', 'Kabupaten Bandung')
  const plan = planOfficers(
    [refused, ...rows].map((values, at) => ({ row: at + 2, values })),
    known,
    { today: '2019-04-25' },
  )
  expect(plan.map(({ kind }) => kind)).toEqual(['refused', 'new', 'refused', 'new', 'new'])
  expect(plan[2]!.problems).toEqual([{ column: 'surel', code: 'twice', about: { row: 3 } }])
})

test('what is held as the file says stays, with its subject; moved to no end or to another day it is changed', () => {
  const same = planned({ sampai: '31/12/2019' }, { grants: ends('2020-01-01') })
  expect(same).toMatchObject({
    kind: 'same',
    act: 'none',
    subjectId: 'p1',
    changes: [],
    values: { until: '2019-12-31' },
  })
  expect(planned({ sampai: '' }, { grants: ends(null) })).toMatchObject({ kind: 'same', values: { until: undefined } })
  const moved = planned({ sampai: '30/11/2019' }, { grants: ends('2020-01-01') })
  expect(moved).toMatchObject({ kind: 'changed', act: 'update', subjectId: 'p1' })
  expect(moved.changes).toEqual([{ field: 'until', from: '2019-12-31', to: '2019-11-30' }])
  const own = planned({ sampai: '30/11/2019' }, { grants: ends(null) }, 'p1')
  expect(own).toMatchObject({ kind: 'refused', act: 'none', problems: [{ column: 'sampai', code: 'self' }] })
})
