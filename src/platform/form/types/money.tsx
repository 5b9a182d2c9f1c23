import { MoneyInput, formatMoney, formatNumber } from '../../../design/index.ts'
import { boundsOf } from '../bounds.ts'
import { fieldOf, typed } from '../field.ts'
import type { QuestionType } from '../type.ts'
import { thousands, wholeNumber, within } from './number.tsx'

/** An amount in whole rupiah. */
export const money: QuestionType = {
  parse(question, posted) {
    const value = rupiah(posted.value(question.code))
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

const sizes: Record<string, number> = { ribu: 1e3, rb: 1e3, juta: 1e6, jt: 1e6, miliar: 1e9, milyar: 1e9 }

/** "25.000.000", "Rp 25.000.000,00" and "25 juta" are the same amount. */
export function rupiah(said: string): number | undefined {
  const bare = said.toLowerCase().replace(/^rp\.?\s*/, '')
  const worded = /^(\d+)(?:[.,](\d{1,2}))?\s*(ribu|rb|juta|jt|miliar|milyar)$/.exec(bare)
  if (worded) return Math.round(Number(`${worded[1]}.${worded[2] ?? 0}`) * sizes[worded[3]!]!)
  return wholeNumber(bare.replace(/(?<=\.\d{3}),(00|-)$|,-$/, ''))
}
