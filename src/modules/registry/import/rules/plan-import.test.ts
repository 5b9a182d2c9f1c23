import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countPlan } from '../../../../platform/plan/index.ts'
import { kindOf, regionBook } from '../../../regions/index.ts'
import type { Known } from './known-pesantren.ts'
import { readNspp } from '../../rules/nspp.ts'
import { planImport } from './plan-import.ts'

const regions = [
  ['3204', 'Kabupaten Bandung'],
  ['3273', 'Kota Bandung'],
] as const
const book = regionBook(regions.map(([code, name]) => ({ code, name, kind: kindOf(code, name) })))
type Cells = [nspp: string, nama: string, alamat: string, kode?: string, kab?: string]
const rows = (list: Cells[]) =>
  list.map(([nspp, nama, alamat, kode_kab_kota = '3204', kab_kota = ''], at) => ({
    row: at + 2,
    values: { nspp, nama, alamat, kode_kab_kota, kab_kota },
  }))
const known = (nspp: string | null, name = 'Nurul Huda', address = 'Kp. A'): Known => ({
  id: `id-${nspp ?? name}`,
  nspp,
  name,
  address,
  regency_code: '3204',
})
const plan = (list: Cells[], present: Known[] = []) => planImport(rows(list), present, book)
const kinds = (list: Cells[], present: Known[] = []) => plan(list, present).map(row => `${row.kind}/${row.act}`)

test('an NSPP has twelve digits and begins with 5; other prefixes than 5100 are noted and taken', () => {
  expect(readNspp('510032040001')).toEqual({ nspp: '510032040001' })
  expect(['512332040001', '510332040001'].map(cell => 'note' in readNspp(cell))).toEqual([true, true])
  expect(['610032040001', '51003204', 'ABC', '5100320400011'].map(cell => 'refusal' in readNspp(cell))).toEqual(
    Array(4).fill(true),
  )
  expect(['', '-', 'belum ada', '0'].map(readNspp)).toEqual(Array(4).fill({ nspp: null }))
  expect(['5,10032E+11', '510032000000', '12/03/2019'].map(cell => 'doubt' in readNspp(cell))).toEqual(
    Array(3).fill(true),
  )
})

test('a row with a number is known by all twelve digits, one without by name, address and regency', () => {
  const present = [known('510032040001'), known(null, 'Tanpa', 'Kp. B')]
  expect(
    kinds(
      [
        ['510032040001', 'Nurul Huda', 'Kp. A'],
        ['', 'TANPA', 'kp b'],
      ],
      present,
    ),
  ).toEqual(['same/none', 'changed/update'])
  expect(kinds([['', 'Tanpa', 'Kp. B', '3273']], present)).toEqual(['new/insert'])
})

test('what is told of a long value ends between two signs, never in the middle of one', () => {
  const long = `${'x'.repeat(58)}👩‍👩‍👧${'x'.repeat(9)}`
  const told = plan([[long, 'Nurul Huda', 'Kp. A', long]])[0]!.problems.map(one => one.about?.value)
  expect(told).toEqual([...Array(told.length)].map(() => 'x'.repeat(58)))
  expect(told.length).toBeGreaterThan(1)
})

test('a number for one that had none is a change of it, not a second pesantren', () => {
  const [row] = plan([['510032040009', 'Tanpa', 'Kp. B']], [known(null, 'Tanpa', 'Kp. B')])
  expect(row).toMatchObject({ kind: 'changed', subjectId: 'id-Tanpa' })
  expect(row!.changes).toEqual([{ field: 'nspp', from: null, to: '510032040009' }])
})

test('the same name and address under another number is doubtful, in the registry and in the file', () => {
  expect(kinds([['510032040002', 'nurul huda', 'KP A.']], [known('510032040001')])).toEqual(['doubtful/insert'])
  expect(
    kinds([
      ['510032040001', 'Satu', 'Kp. C'],
      ['510032040002', 'Satu', 'Kp. C'],
    ]),
  ).toEqual(['new/insert', 'doubtful/insert'])
})

test('a number that stands twice in a file: the same again is nothing new, other words are refused', () => {
  const twice: Cells[] = [
    ['510032040001', 'Satu', 'Kp. C'],
    ['510032040001', 'Satu', 'Kp. C'],
    ['510032040001', 'Dua', 'Kp. C'],
  ]
  expect(kinds(twice)).toEqual(['new/insert', 'same/none', 'refused/none'])
})

test('two rows of a file never mean one pesantren under two numbers', () => {
  const present = [known(null, 'Tanpa', 'Kp. B')]
  const list: Cells[] = [
    ['510032040001', 'Tanpa', 'Kp. B'],
    ['', 'Tanpa', 'Kp. B'],
  ]
  expect(kinds(list, present)).toEqual(['changed/update', 'doubtful/none'])
  expect(kinds([...list].reverse(), present)).toEqual(['same/none', 'doubtful/none'])
})

test('a regency is read by code with or without dots, else by name; what is unknown or contradicts itself is doubtful', () => {
  const region = (kode: string, kab: string) => {
    const [row] = plan([['510032040001', 'A', 'B', kode, kab]])
    return `${row!.kind} ${row!.values.regency_code}`
  }
  expect(region('32.04', '')).toBe('new 3204')
  expect(region('', 'Kota Bandung')).toBe('new 3273')
  expect(region('3204', 'KAB. BANDUNG')).toBe('new 3204')
  expect(region('3204', 'Kota Bandung')).toBe('doubtful null')
  expect(region('9999', 'Antah')).toBe('doubtful null')
})

test('a doubtful row changes nothing that it could not say', () => {
  const [row] = plan([['510032040001', 'Nama Baru', 'Kp. A', '9999']], [known('510032040001')])
  expect(row).toMatchObject({ kind: 'doubtful', act: 'update' })
  expect(row!.changes.map(change => change.field)).toEqual(['name'])
})

const cell = (...values: string[]) => fc.constantFrom(...values)
const anyRow = fc.tuple(
  cell('510032040001', '510032040002', '512332040003', '', '-', '5,10032E+11', '12'),
  cell('Satu', 'satu', 'Dua', ''),
  cell('Kp. A', 'kp a.', 'Kp. B'),
  cell('3204', '3273', '9999', ''),
  cell('', 'Kota Bandung'),
) as fc.Arbitrary<Cells>

test('on any list the counts add up, and the same list after it is applied changes and adds nothing', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), list => {
      const first = plan(list)
      const { rows: all, ...counts } = countPlan(first)
      expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(all)
      const registry = first
        .filter(row => row.act === 'insert' && row.kind !== 'doubtful')
        .map(row => ({ id: String(row.row), ...row.values }))
      const again = countPlan(plan(list, registry))
      expect({ new: again.new, changed: again.changed }).toEqual({ new: 0, changed: 0 })
    }),
    { numRuns: 300 },
  )
})

// Were each compared with each, it would take minutes.
test('fifty thousand rows that all look the same are planned', () => {
  const list = Array.from({ length: 50_000 }, (_, at): Cells => [String(510_032_000_000 + at), 'Nurul Huda', 'Kp. A'])
  expect(countPlan(plan(list))).toMatchObject({ rows: 50_000, changed: 0, refused: 0 })
})
