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
