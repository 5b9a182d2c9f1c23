import { expect, test } from 'vitest'
import { draw } from '../../design/draw.tsx'
import { defineStaffForm } from './define.ts'
import { readStaffForm } from './read.ts'
import { toyForm, toyKinds, toyRead } from './toy.tsx'
import { hasSeen, versionOf } from './version.ts'
import { contextFor } from './context.ts'
import { errorsOf, StaffFields, StaffFormView, typedIn } from './view.tsx'

const good = {
  toy_tree: '  Mangga   Gedong ',
  toy_keeper: 'Siti@contoh.id',
  'toy_day-day': '5',
  'toy_day-month': '10',
  'toy_day-year': '2031',
  toy_reason: 'Hujan turun lebih awal',
  toy_id: '7',
  versi: 'abc',
}
const read = (changes: Record<string, string>) => toyRead({ ...good, ...changes }, 'id')!

test('a good post comes as values, each as its type says, with the version the page had shown', () => {
  const { values, returned, seen } = read({})
  expect(values).toEqual({
    toy_tree: 'Mangga Gedong',
    toy_keeper: 'siti@contoh.id',
    toy_day: '2031-10-05',
    toy_reason: 'Hujan turun lebih awal',
    toy_id: '7',
  })
  expect([returned.errors, seen]).toEqual([{}, 'abc'])
  expect(read({ toy_keeper: '' }).values?.toy_keeper).toBeUndefined()
})

test('everything wrong is told at once in the order of the fields, and kept as it was typed', () => {
  const { values, returned } = read({ toy_tree: '', toy_keeper: 'siti', 'toy_day-month': '13', toy_reason: 'Panen' })
  expect(values).toBeUndefined()
  expect(errorsOf(returned).map(({ href }) => href)).toEqual(['#toy_tree', '#toy_keeper', '#toy_day', '#toy_reason'])
  const view = { form: toyForm, lang: 'id', action: '/', returned, children: null } as const
  const html = draw(<StaffFormView {...view} />)
  for (const typed of ['value="siti"', 'value="13"', '>Panen</textarea>']) expect(html).toContain(typed)
  for (const text of Object.values(returned.errors)) expect(html).toContain(text)
  // In the summary each names its field, so that three alike can be told apart.
  expect(errorsOf(returned)[0]!.text).toBe(`Nama pohon: ${returned.errors.toy_tree}`)
})

test.each([
  ['a'.repeat(10_000), 'text.long'],
  ['<script>alert(1)</script> hari ini', 'markup'],
  ['\u200d\u2061'.repeat(20), 'required'],
  ['a         b', 'text.short'],
  [' hilang ', 'text.short'],
])('a reason of %j is refused with a sentence', (toy_reason, code) => {
  const { values, returned } = read({ toy_reason })
  expect([values, returned.codes]).toEqual([undefined, { toy_reason: code }])
  expect(typedIn(returned, 'toy_reason')).toEqual([toy_reason])
})

test('a text with < between words is no markup', () => {
  expect(read({ toy_reason: 'panen 3 < 5 ton, jadi ditunda' }).values).toBeDefined()
})

test('rules across fields see what is good, also beside what is wrong', () => {
  const { returned } = read({ toy_tree: 'siti@contoh.id', toy_reason: '' })
  expect(Object.keys(returned.errors)).toEqual(['toy_keeper', 'toy_reason'])
})

test('what is not owed by what the post says elsewhere is not judged, comes to nothing, and stays as typed', () => {
  const asked = { type: 'date', label: () => 'Hari' } as const
  const form = defineStaffForm({
    fields: { kapan: { type: 'text', label: () => 'Kapan' }, hari: asked },
    owes: (name, said) => name !== 'hari' || said('kapan') === 'nanti',
  })
  const readOf = (typed: Record<string, string>) => {
    const posted = { value: (name: string) => typed[name] ?? '', all: (name: string) => [typed[name] ?? ''] }
    return readStaffForm(form, posted, contextFor('id'))!
  }
  const wrong = { 'hari-day': '31', 'hari-month': '2', 'hari-year': '2031' }
  expect(readOf({ kapan: 'nanti', ...wrong }).returned.codes).toEqual({ hari: 'date.impossible' })
  const now = readOf({ kapan: 'sekarang', ...wrong })
  expect(now.values).toEqual({ kapan: 'sekarang' })
  const view = { form, lang: 'id', returned: now.returned, only: ['hari'] } as const
  const html = draw(<StaffFields {...view} />)
  expect([html.includes('value="2031"'), html.includes('Kapan')]).toEqual([true, false])
})

test('what the page itself sends is there, or the post is not readable', () => {
  expect(toyRead({ ...good, toy_id: 'x' }, 'id')).toBeUndefined()
  expect(toyRead({ ...good, toy_id: '' }, 'id')).toBeUndefined()
})

test('a secret is read and never drawn; a box that is not ticked is an answer', () => {
  const fields: Record<string, string> = { toy_word: 'kopi hangat pagi', toy_kind: 'durian' }
  const posted = { value: (name: string) => fields[name] ?? '', all: (name: string) => [fields[name] ?? ''] }
  const { returned } = readStaffForm(toyKinds, posted, contextFor('en'))!
  expect(returned.codes).toEqual({ toy_kind: 'choice.unknown' })
  const html = draw(<StaffFormView form={toyKinds} lang="en" action="/" returned={returned} children={null} />, 'en')
  expect(html).not.toContain('kopi hangat')
  fields.toy_kind = 'pisang'
  const { values } = readStaffForm(toyKinds, posted, contextFor('en'))!
  expect(values).toEqual({ toy_word: 'kopi hangat pagi', toy_kind: 'pisang', toy_ripe: false })
})

test('a version says whether what stands was seen; without one nothing was', () => {
  expect(hasSeen(versionOf('2031-01-01'), '2031-01-01')).toBe(true)
  expect(hasSeen(versionOf(undefined), null)).toBe(true)
  expect(hasSeen(versionOf(null), '2031-01-01')).toBe(false)
  expect(hasSeen('', null)).toBe(false)
})
