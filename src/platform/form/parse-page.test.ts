import { describe, expect, test } from 'vitest'
import type { Wrong } from './answer.ts'
import type { FormPage } from './content.ts'
import { aQuestion, posted, someForm } from './test-form.ts'
import { asksSomething, isHidden, parsePage } from './parse-page.ts'
import { problemText } from './words.ts'

const page: FormPage = {
  code: 'usaha',
  title: { id: 'Usaha', en: 'Business' },
  questions: [
    aQuestion('one', {
      code: 'field',
      options: ['food', 'other'].map(code => ({ code, label: { id: code, en: code } })),
    }),
    aQuestion('text', { code: 'field_other', if: { question: 'field', is: ['other'] } }),
    aQuestion('nib', { code: 'nib', none: { id: 'Belum punya NIB', en: 'No NIB yet' } }),
    aQuestion('text', { code: 'note', optional: true }),
  ],
}

const parse = (fields: Record<string, string>) => parsePage(page, posted(fields), someForm)

test('a wrong answer comes back exactly as typed, with the problem named', () => {
  expect(parse({ field: 'food', nib: '9120 001' })).toEqual({
    answers: {
      field: { value: 'food' },
      field_other: null,
      nib: { raw: { nib: '9120 001' }, problem: 'digits.short', params: { paper: 'NIB', now: 7, length: 13, off: 6 } },
      note: { value: null },
    },
    problems: [
      { question: 'nib', problem: { code: 'digits.short', params: { paper: 'NIB', now: 7, length: 13, off: 6 } } },
    ],
    step: false,
  })
})

test('"belum ada" is an answer, unless something was typed beside it', () => {
  expect(parse({ field: 'food', 'nib-none': 'yes' }).answers.nib).toEqual({ value: null, none: true })
  expect(parse({ field: 'food', 'nib-none': 'yes', nib: '9120001234567' }).answers.nib).toEqual({
    value: '9120001234567',
  })
})

test('a question is asked only when its condition holds, and what it said before is let go', () => {
  expect(parse({ field: 'food', field_other: 'sisa' }).answers.field_other).toBeNull()
  expect(parse({ field: 'other' }).answers.field_other).toMatchObject({ problem: 'required' })
  expect(parse({ field: 'other', field_other: 'Madu' }).answers.field_other).toEqual({ value: 'Madu' })
})

test('what hangs on a question that another page hides is hidden with it, and keeps what it said before', () => {
  const more = aQuestion('text', { code: 'more', if: { question: 'field', is: ['other'] } })
  const most = aQuestion('text', { code: 'most', if: { question: 'more', is: 'any' } })
  const next = { ...page, code: 'lagi', questions: [more, most] }
  const [food, other] = [{ field: { value: 'food' } }, { field: { value: 'other' } }]
  expect([food, other].map(answers => next.questions.map(one => isHidden(one, next, answers)))).toEqual([
    [true, true],
    [false, false],
  ])
  expect([food, other].map(answers => asksSomething(next, answers))).toEqual([false, true])
  expect(parsePage(next, posted({ most: 'x' }), someForm, food).answers).toEqual({})
})

test('while the answer it hangs on is wrong, what was typed is kept', () => {
  expect(parse({ field: 'unknown', field_other: 'Madu' }).answers.field_other).toEqual({ value: 'Madu' })
  expect(parse({ field: 'unknown' }).answers.field_other).toBeNull()
})

test('an empty answer that is needed is kept as missing', () => {
  expect(parse({}).problems.map(found => found.question)).toEqual(['field', 'nib'])
})

test('a warning that was read is kept with the answer, for exactly that value', () => {
  const nib = '9120001234567'
  expect(parse({ field: 'food', nib, 'nib-confirmed': nib }).answers.nib).toEqual({ value: nib, confirmed: true })
  expect(parse({ field: 'food', nib, 'nib-confirmed': 'other' }).answers.nib).toEqual({ value: nib })
})

describe('a number that is part of another', () => {
  const whole = aQuestion('number', { code: 'all', label: { id: 'Seluruhnya', en: 'All' } })
  const numbers = { ...page, questions: [whole, aQuestion('number', { code: 'some', atMost: 'all' })] }
  const some = (all: string, part: string) =>
    parsePage(numbers, posted({ all, some: part }), someForm).answers.some as Wrong

  test.each(['6', '0', '9'])('%s of 9 is good', part => expect(some('9', part)).toEqual({ value: Number(part) }))

  test('more than the whole is wrong, kept as typed, and the sentence names the other question and its figure', () => {
    const over = some('9', '10')
    expect(over).toMatchObject({ raw: { some: '10' }, problem: 'number.over' })
    const sentence = (lang: 'id' | 'en') => problemText({ code: over.problem, params: over.params }, lang)
    expect(sentence('id')).toBe('Jumlah ini (10) tidak bisa lebih dari "Seluruhnya" (9).')
    expect(sentence('en')).toBe('This number (10) cannot be more than "All" (9).')
  })

  test('nothing is compared while one of them is missing or wrong', () => {
    expect(some('', '10')).toEqual({ value: 10 })
    expect(some('x', '10')).toEqual({ value: 10 })
  })
})

test('of a wrong answer at most 12,000 characters are kept, whole ones that every database takes', () => {
  const kept = (typed: string) => (parse({ field: 'other', field_other: typed }).answers.field_other as Wrong).raw
  expect(kept('n'.repeat(10_000))).toEqual({ field_other: 'n'.repeat(10_000) })
  expect(kept('n'.repeat(200_000))).toEqual({ field_other: 'n'.repeat(12_000) })
  expect(String(kept(`n${'🙂'.repeat(50_000)}`).field_other).isWellFormed()).toBe(true)
})

test('so it is with an answer of several fields or values together', () => {
  const questions = [aQuestion('many', { code: 'goods', options: [] }), aQuestion('date', { code: 'born' })]
  const fields = {
    goods: Array.from({ length: 300 }, () => 'g'.repeat(10_000)),
    'born-day': 'd'.repeat(50_000),
    'born-month': 'm'.repeat(50_000),
    'born-year': 'y'.repeat(50_000),
  }
  const { answers } = parsePage({ ...page, questions }, posted(fields), someForm)
  for (const code of ['goods', 'born']) {
    expect(
      Object.values((answers[code] as Wrong).raw)
        .flat()
        .join(''),
    ).toHaveLength(12_000)
  }
})
