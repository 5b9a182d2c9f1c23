import { MoneyInput, formatMoney, formatNumber } from '../../../design/index.ts'
import { boundsOf } from '../bounds.ts'
import { fieldOf, typed } from '../field.ts'
import { readRupiah } from '../read-number.ts'
import type { QuestionType } from '../type.ts'
import { thousands, within } from './number.tsx'

/** An amount in whole rupiah. */
export const money: QuestionType = {
  parse(question, posted) {
    const value = readRupiah(posted.value(question.code))
    if (value === undefined) return { problem: { code: 'money.other' } }
    return within(value, question)
  },
  show: shown => (
    <MoneyInput
      {...fieldOf(shown)}
      value={typed(shown.given, shown.question.code, (value: number) => formatNumber(value, shown.form.lang))}
    />
  ),
  blank: question => ({
    kind: 'boxes',
    lead: 'Rp',
    groups: thousands(String(boundsOf(question).most).length).map(count => ({ count })),
  }),
  review: (_question, value, { lang }) => formatMoney(Number(value), lang),
  export: Number,
}
