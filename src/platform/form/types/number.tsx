import { NumberInput, formatNumber } from '../../../design/index.ts'
import type { Problem } from '../answer.ts'
import { boundsOf } from '../bounds.ts'
import type { Question } from '../content.ts'
import { fieldOf, typed } from '../field.ts'
import { readNumber, readYear } from '../read-number.ts'
import type { Parsed, QuestionType } from '../type.ts'

/** A whole number: a count, a share in per cent, a year. */
export const number: QuestionType = {
  parse(question, posted) {
    const said = posted.value(question.code)
    const value = question.format === 'year' ? readYear(said) : readNumber(said, question.unit)
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

/** Told with an example of its kind that would be taken; of a year how years are written. */
function notWhole(question: Question): Problem {
  if (question.format === 'year') return { code: 'number.no-year' }
  const { least, most } = boundsOf(question)
  const example = Math.min(most, Math.max(least, usual(question)))
  const said = (lang: 'id' | 'en') => [told(example, question, lang), question.unit?.[lang]].filter(Boolean).join(' ')
  return { code: 'number.other', params: { id: said('id'), en: said('en') } }
}

/** A share, an area, a count. */
function usual({ unit }: Question): number {
  if (unit?.id === '%') return 30
  return unit?.id === 'm²' ? 3000 : 120
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
