import { DateInput, formatDate } from '../../../design/index.ts'
import { dateOfParts, whole } from '../../text/whole.ts'
import { isWrong, type Given } from '../answer.ts'
import { firstDay } from '../bounds.ts'
import type { Question } from '../content.ts'
import { readDateParts, type SaidDate } from '../read-date.ts'
import { fieldOf } from '../field.ts'
import { dateBoxes } from '../paper-space.ts'
import type { FormContext, Parsed, QuestionType } from '../type.ts'

/** A date in day, month and year; the value is an ISO date. */
export const date: QuestionType = {
  fields: code => [`${code}-day`, `${code}-month`, `${code}-year`],
  parse(question, posted, form) {
    const said = (part: string) => posted.value(`${question.code}-${part}`)
    return parseDate(readDateParts({ day: said('day'), month: said('month'), year: said('year') }), question, form)
  },
  show: shown => <DateInput {...fieldOf(shown)} value={dateShown(shown.given, shown.question.code)} />,
  blank: (_question, form) => dateBoxes(['day', 'month', 'year'], form),
  review: (_question, value, { lang }) => formatDate(String(value), lang),
  export: String,
}

/** The kept parts of a wrong date, or the ISO value of a good one. */
export function dateShown(given: Given | null | undefined, code: string) {
  if (given == null) return undefined
  if (!isWrong(given)) return typeof given.value === 'string' ? given.value : undefined
  const part = (name: string) => String(given.raw[`${code}-${name}`] ?? '')
  return { day: part('day'), month: part('month'), year: part('year') }
}

function parseDate(parts: SaidDate, question: Question, form: FormContext): Parsed {
  const missing = (['day', 'month', 'year'] as const).find(part => !parts[part])
  if (missing) return { problem: { code: `date.no-${missing}` } }
  const { year } = parts
  if (year.length !== 4 || whole(year) === undefined) return { problem: { code: 'date.year' } }
  const value = dateOfParts(parts)
  return value ? inTime(value, question, form) : { problem: { code: 'date.impossible' } }
}

function inTime(value: Temporal.PlainDate, { min = firstDay, max, early }: Question, form: FormContext): Parsed {
  const last = max === undefined ? form.today : Temporal.PlainDate.from(String(max))
  if (Temporal.PlainDate.compare(value, last) > 0)
    return { problem: { code: 'date.late', params: { last: String(last) } } }
  const first = Temporal.PlainDate.from(String(min))
  if (Temporal.PlainDate.compare(value, first) < 0) {
    return { problem: { code: 'date.early', params: { first: String(first), ...early } } }
  }
  return { value: String(value) }
}
