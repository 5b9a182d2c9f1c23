import { NumberInput, formatNumber } from '../../../design/index.ts'
import type { Problem } from '../answer.ts'
import { boundsOf } from '../bounds.ts'
import type { Question } from '../content.ts'
import { fieldOf, typed } from '../field.ts'
import type { Parsed, QuestionType } from '../type.ts'

/** A whole number: a count, a share in per cent, a year. */
export const number: QuestionType = {
  parse(question, posted) {
    const value = wholeNumber(posted.value(question.code))
    return value === undefined ? { problem: notWhole(question) } : within(value, question)
  },
  show: shown => (
    <NumberInput
      {...fieldOf(shown)}
      after={shown.question.unit?.[shown.form.lang]}
      value={typed(shown.given, shown.question.code, (value: number) => told(value, shown.question, shown.form.lang))}
    />
  ),
  blank: ({ max, format, unit }, { lang }) => ({
    kind: 'boxes',
    groups: (format === 'year' ? [4] : thousands(String(max ?? 999_999).length)).map(count => ({ count })),
    after: unit?.[lang],
  }),
  review: (question, value, { lang }) =>
    [told(Number(value), question, lang), question.unit?.[lang]].filter(Boolean).join(' '),
  export: Number,
}

/** Told with an example that would be taken; a year is told the years that are. */
function notWhole({ min, max, format }: Question): Problem {
  if (format === 'year' && min !== undefined && max !== undefined)
    return { code: 'number.year', params: { least: Number(min), most: Number(max) } }
  return { code: 'number.other', params: { example: Math.min(Number(max ?? 1060), Math.max(1060, Number(min ?? 0))) } }
}

/** "1.060", "1 060" and "1060" are the same count; "1,5" is none. */
export function wholeNumber(said: string): number | undefined {
  const bare = said.replace(/\s/g, '')
  if (/^\d{1,15}$/.test(bare)) return Number(bare)
  if (/^\d{1,3}([.,])\d{3}(\1\d{3})*$/.test(bare)) return Number(bare.replace(/[.,]/g, ''))
  return undefined
}

/** Holds a value against the question's limits. */
export function within(value: number, question: Question): Parsed {
  const params = boundsOf(question)
  if (value >= params.least && value <= params.most) return { value }
  return { problem: { code: question.format === 'year' ? 'number.year' : 'number.range', params } }
}

/** Years are not grouped. */
function told(value: number, question: Question, lang: 'id' | 'en'): string {
  return question.format === 'year' ? String(value) : formatNumber(value, lang)
}

/** Boxes of a number, by thousands: 9 digits are 3, 3, 3, and 4 are 1, 3. */
export function thousands(digits: number): number[] {
  const first = digits % 3
  return [...(first ? [first] : []), ...Array.from({ length: Math.floor(digits / 3) }, () => 3)]
}
