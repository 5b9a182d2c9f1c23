import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { Given, Value } from './answer.ts'
import type { Question, TypeName } from './content.ts'
import { aQuestion, posted, someForm } from './test-form.ts'
import { types } from './types.ts'

const options = ['a', 'b', 'c'].map(code => ({ code, label: { id: code.toUpperCase(), en: code } }))

/** What a browser would post from drawn fields. */
function fieldsOf(html: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  const put = (name: string, value: string) => (fields[name] ??= []).push(value)
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
    const chosen = /type="(radio|checkbox)"/.test(tag) ? / checked/.test(tag) : true
    if (chosen && attribute('name')) put(attribute('name')!, attribute('value') ?? '')
  }
  for (const [, name, text] of html.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)/g)) put(name!, text!)
  for (const [, name, inner] of html.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)) {
    put(
      name!,
      /<option selected value="([^"]*)"|<option value="([^"]*)" selected/.exec(inner!)?.slice(1).find(Boolean) ?? '',
    )
  }
  return fields
}

const shownFields = (type: TypeName, given: Given, more: Partial<Question> = {}) => {
  const question = aQuestion(type, { options, ...more })
  return fieldsOf(renderToString(<form>{types[type].show({ question, given, heading: true, form: someForm })}</form>))
}

test.each<[TypeName, Value, Partial<Question>?]>([
  ['text', 'Pondok Pesantren Nurul Huda'],
  ['text', 'https://www.pesantren.sch.id', { format: 'web' }],
  ['long', 'baris satu\nbaris dua'],
  ['number', 1_234_567],
  ['number', 1985, { format: 'year', min: 1600, max: 2019 }],
  ['money', 140_000_000],
  ['date', '1990-08-17'],
  ['month', '2017-02'],
  ['one', 'b'],
  ['many', ['a', 'c']],
  ['yesno', true],
  ['yesno', false],
  ['yesno', true, { format: 'mustAgree' }],
  ['region', '3205011001'],
  ['phone', '+6281234567890'],
  ['phone', '+62262233456'],
  ['nspp', '510032050123'],
  ['nib', '9120001234567'],
  ['npwp', '013086681092000'],
  ['npwp', '0013086681092000'],
  ['nik', '3205015708900000'],
  ['account', '0012345678901'],
  ['place', { lat: -7.2166, lon: 107.9086 }],
])('%s: a kept answer %o posts back as the same answer', (type, value, more) => {
  const fields = shownFields(type, { value }, more)
  expect(types[type].parse(aQuestion(type, { options, ...more }), posted(fields), someForm)).toEqual({ value })
})

test.each<[TypeName, Record<string, string | string[]>]>([
  ['number', { q: 'banyak sekali' }],
  ['money', { q: 'sekitar 5 jt' }],
  ['date', { 'q-day': '31', 'q-month': '2', 'q-year': '1990' }],
  ['month', { 'q-month': '2', 'q-year': '20' }],
  ['nik', { q: '3205 0157' }],
  ['phone', { q: '0812' }],
  ['place', { q: 'dekat masjid' }],
  ['many', { q: ['a', 'b'] }],
  ['text', { q: 'kiai@' }],
])('%s: a wrong answer %o stands in the fields exactly as typed', (type, raw) => {
  const fields = shownFields(type, { raw, problem: 'required' })
  for (const [name, typed] of Object.entries(raw)) expect(fields[name]).toEqual([typed].flat())
})

test('markup in an answer stays text', () => {
  const html = renderToString(
    <form>
      {types.text.show({
        question: aQuestion('text'),
        given: { value: '"><script>alert(1)</script>' },
        heading: true,
        form: someForm,
      })}
    </form>,
  )
  expect(html).not.toContain('<script>')
})
