import { MonthInput, formatDate } from '../../../design/index.ts'
import { whole } from '../../text/whole.ts'
import { firstYear } from '../bounds.ts'
import { fieldOf } from '../field.ts'
import { readDateParts } from '../read-date.ts'
import { dateBoxes } from '../paper-space.ts'
import type { QuestionType } from '../type.ts'
import { dateShown } from './date.tsx'

/** A month of a year; the value is "2018-03". */
export const month: QuestionType = {
  fields: code => [`${code}-month`, `${code}-year`],
  parse({ code, min = firstYear }, posted, form) {
    const said = (part: string) => posted.value(`${code}-${part}`)
    const { month: m, year: y } = readDateParts({ day: '', month: said('month'), year: said('year') })
    if (!m) return { problem: { code: 'date.no-month' } }
    if (!y) return { problem: { code: 'date.no-year' } }
    const year = whole(y)
    if (y.length !== 4 || year === undefined || year < Number(min)) return { problem: { code: 'date.year' } }
    const monthOf = whole(m)
    if (monthOf === undefined || monthOf < 1 || monthOf > 12) return { problem: { code: 'month.unknown' } }
    const value = `${y}-${String(monthOf).padStart(2, '0')}`
    if (value > String(form.today).slice(0, 7)) return { problem: { code: 'month.late' } }
    return { value }
  },
  show: shown => <MonthInput {...fieldOf(shown)} value={dateShown(shown.given, shown.question.code)} />,
  blank: (_question, form) => dateBoxes(['month', 'year'], form),
  review: (_question, value, { lang }) => formatDate(`${value}-01`, lang).replace(/^1 /, ''),
  export: String,
}
