import { expect, test } from 'vitest'
import { isPastFor, readOfficer, readRole, regionProblem, type OfficerText } from './officer.ts'

const today = '2019-04-25'
const text = { name: 'Asep', email: 'asep@contoh.id', phone: '', role: 'office', region: '', until: '' }
const read = (more: Partial<OfficerText>) => readOfficer({ ...text, ...more }, today)

test('an officer is read whole: one line, lower case, digits', () => {
  const typed = { name: ' Asep \n Suparman ', email: 'Asep@Contoh.ID', phone: ' 81377770001.0 ', until: today }
  expect(read({ ...typed, role: 'Kota', region: '32.04' })).toEqual({
    officer: {
      ...{ name: 'Asep Suparman', email: 'asep@contoh.id', phone: '+6281377770001' },
      ...{ role: 'kabupaten', region: '3204', until: today },
    },
  })
})

test('what is left empty is not said', () => {
  const officer = { name: 'Asep', email: 'asep@contoh.id', role: 'office' }
  expect(read({})).toEqual({ officer: { ...officer, phone: undefined, region: undefined, until: undefined } })
})

test('a name has a letter, and at most 200 characters', () => {
  expect(read({ name: 'é' })).toHaveProperty('officer.name', 'é')
  expect(read({ name: 'x'.repeat(200) })).toHaveProperty('officer')
  const wrong = { problems: { name: 'name' } }
  expect(['', '123 .', 'x'.repeat(201)].map(name => read({ name }))).toEqual([wrong, wrong, wrong])
})

test('a phone may be missing; one that cannot be called is told apart from one that was damaged', () => {
  expect(read({ phone: '0262233456' })).toEqual({ problems: { phone: 'phone' } })
  expect(read({ phone: '8,13777E+11' })).toEqual({ problems: { phone: 'phoneDamaged' } })
})

test('the last day is today at the earliest, and must be a date', () => {
  expect(read({ until: '2019-04-24' })).toEqual({ problems: { until: 'until' } })
  expect(read({ until: undefined })).toEqual({ problems: { until: 'until' } })
  expect(read({ until: '2019-04-26' })).toHaveProperty('officer.until', '2019-04-26')
})

test('every problem is told at once; of an unknown role nobody knows which region fits', () => {
  const wrong = { name: '', email: 'x', phone: '1', role: '', region: '1', until: '2000-01-01' }
  expect(read(wrong)).toEqual({
    problems: { name: 'name', email: 'email', phone: 'phone', role: 'role', until: 'until' },
  })
  expect(read({ region: '3204' })).toEqual({ problems: { region: 'noRegion' } })
  expect(read({ role: 'kecamatan' })).toEqual({ problems: { region: 'region' } })
})

test('a kecamatan has six digits, a regency four, other roles none', () => {
  const problems = (role: 'kecamatan' | 'kabupaten' | 'office', ...regions: string[]) =>
    regions.map(region => regionProblem(role, region))
  expect(problems('kecamatan', '320401', '32040', '3204011', '32040a', 'x20401', '')).toEqual([
    undefined,
    ...Array<string>(5).fill('region'),
  ])
  expect(problems('kabupaten', '3204', '320', '32041', '320x', '')).toEqual([
    undefined,
    ...Array<string>(4).fill('region'),
  ])
  expect(problems('office', '', '3204')).toEqual([undefined, 'noRegion'])
})

test('a role is over before it begins when its last day was yesterday', () => {
  expect(['2019-04-24', today, '2019-04-26', undefined].map(until => isPastFor({ until }, today))).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test('a role is known by its code, by what lists call it, and by the names that are handed in', () => {
  const spoken = {
    'petugas kecamatan': 'kecamatan',
    kota: 'kabupaten',
    'kabupaten/kota': 'kabupaten',
    dinas: 'office',
    kantor: 'office',
    staf: 'office',
    'staf dinas': 'office',
    kepala: 'head',
    'kepala dinas': 'head',
    office: 'office',
  }
  expect(Object.keys(spoken).map(name => readRole(` ${name.toUpperCase()} `))).toEqual(Object.values(spoken))
  const names = { bos: 'head', kantor: 'juror', office: 'juror' } as const
  // A code always means its role; a name that is handed in goes before what lists from elsewhere say.
  expect(['Bos', 'kantor', 'office', 'dinas'].map(name => readRole(name, names))).toEqual([
    'head',
    'juror',
    'office',
    'office',
  ])
  expect(['bos', '', 'applicant'].map(name => readRole(name))).toEqual([undefined, undefined, undefined])
})
