import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { Answers } from './answer.ts'
import { checkForm } from './check-form.ts'
import type { FormContent, TypeName } from './content.ts'
import { aQuestion, someForm } from './test-form.ts'
import { reviewOf, told } from './review.ts'
import { headingOf } from './heading.ts'
import { Questions, errorsOf } from './show-question.tsx'
import { pageWarnings } from './warnings.ts'
import { types } from './types.ts'
import { englishProblemCodes, problemCodes, problemText } from './words.ts'

const options = ['a', 'b'].map(code => ({ code, label: { id: `Pilihan ${code}`, en: `Choice ${code}` } }))
const content: FormContent = {
  sections: [
    {
      code: 's',
      name: { id: 'Bagian', en: 'Section' },
      pages: [
        {
          code: 'p',
          title: { id: 'Halaman', en: 'Page' },
          questions: [
            aQuestion('money', { code: 'turnover' }),
            aQuestion('many', { code: 'channels', options }),
            aQuestion('nik', { code: 'nik', sensitive: true }),
            aQuestion('npwp', { code: 'npwp', none: { id: 'Belum punya', en: 'None yet' } }),
            aQuestion('region', { code: 'village' }),
          ],
        },
      ],
    },
  ],
}
const answers: Answers = {
  turnover: { value: 25_000_000 },
  channels: { value: ['a', 'b'] },
  nik: { raw: { nik: '3205' }, problem: 'digits.short', params: { paper: 'NIK', now: 4, length: 16, off: 12 } },
  npwp: { value: null, none: true },
  village: { value: '3205011001' },
}

test('answers are told in words, wrong ones as typed', () => {
  expect(reviewOf(content, answers, someForm)[0]!.rows.map(row => [row.code, row.kind, row.value])).toEqual([
    ['turnover', 'answer', 'Rp25.000.000'],
    ['channels', 'answer', 'Pilihan a, Pilihan b'],
    ['nik', 'wrong', '3205'],
    ['npwp', 'none', 'Belum punya'],
    ['village', 'answer', 'Paminggir, Garut Kota, Kabupaten Garut'],
  ])
})

test('a wrong choice is told by its names, never by its codes', () => {
  const many = aQuestion('many', { options })
  expect(told(many, { raw: { q: ['b', 'a'] }, problem: 'choice.exclusive' }, someForm).value).toBe(
    'Pilihan b, Pilihan a',
  )
  const raw = { 'q-regency': '3205', 'q-kecamatan': '', q: '' }
  expect(told(aQuestion('region'), { raw, problem: 'region.no-kecamatan' }, someForm).value).toBe('Kabupaten Garut')
})

test('a page keeps what was typed, says the problem at the field and in the summary', () => {
  const page = content.sections[0]!.pages[0]!
  const html = renderToString(
    <Questions page={page} answers={answers} heading={headingOf(page, 'id')} form={someForm} />,
  )
  expect(html).toContain('value="3205"')
  expect(html).toContain('NIK baru 4 angka. Tambahkan 12 angka lagi.')
  expect(errorsOf(page, answers, someForm)).toEqual([
    { href: '#nik', text: 'Pertanyaan: NIK baru 4 angka. Tambahkan 12 angka lagi.' },
  ])
  expect(
    renderToString(<Questions page={page} answers={answers} heading={headingOf(page, 'id')} form={someForm} quiet />),
  ).not.toContain('Tambahkan')
})

test('every type draws an empty field with its id and label', () => {
  for (const [name, type] of Object.entries(types)) {
    const question = aQuestion(name as TypeName, { options })
    const html = renderToString(<div>{type.show({ question, heading: true, form: someForm })}</div>)
    expect(html, name).toContain('id="q"')
    if (name !== 'region') expect(html, name).toContain('Pertanyaan')
  }
})

test('warnings of the types stand beside good answers only', () => {
  const page = content.sections[0]!.pages[0]!
  expect(pageWarnings(page, answers, [])).toEqual([])
  expect(pageWarnings(page, { npwp: { value: '012345678912000' } }, [])).toEqual([
    { question: 'npwp', problem: { code: 'npwp.check-digit' } },
  ])
})

test('every problem has a sentence in both languages, at most 15 words a sentence', () => {
  expect(englishProblemCodes).toEqual(problemCodes)
  for (const code of problemCodes) {
    for (const lang of ['id', 'en'] as const) {
      const text = problemText({ code, params: { paper: 'NIK', last: '2019-03-01', first: '2019-03-01' } }, lang)
      for (const sentence of text.split(/(?<=[.?;])\s/))
        expect(sentence.split(/\s+/).length, text).toBeLessThanOrEqual(15)
    }
  }
})

test('a form that cannot work is refused with the reason', () => {
  const broken = structuredClone(content)
  broken.sections[0]!.pages[0]!.questions.push(
    aQuestion('one', { code: 'npwp', options: options.slice(1) }),
    aQuestion('text', { code: 'later', if: { question: 'elsewhere', is: 'any' } }),
  )
  expect(checkForm(content)).toEqual([])
  expect(checkForm(broken)).toEqual([
    'question "npwp" stands twice',
    'page "p", question "npwp": options needs two or more',
    'page "p", question "later": the condition names "elsewhere", which is no question',
  ])
})
