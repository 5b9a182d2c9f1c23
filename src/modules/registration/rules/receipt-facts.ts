import { isWrong, valueOf, type Answers } from '../../../platform/form/answer.ts'
import type { Localised } from '../../../platform/form/content.ts'
import { byMeaning } from '../../../platform/form/meaning.ts'
import type { Meaning } from '../../../platform/form/meanings.ts'
import { categoryOf } from '../../../platform/requirement/index.ts'
import type { SeasonForm } from '../../programmes/index.ts'

/** What a receipt tells its owner about what was sent. */
export interface ReceiptFacts {
  /** What the call prints, in its order, as far as it was answered. */
  fields: { of: Meaning | 'category'; label: Localised; value: string }[]
  /** How many questions have an answer. */
  answers: number
}

/** Told from the answers as they were sent, not as they may stand by now. */
export function receiptFacts(sent: Answers, { content, rules }: Pick<SeasonForm, 'content' | 'rules'>): ReceiptFacts {
  const said = byMeaning(content, sent)
  const fields = rules.receipt.map(({ of, label }) => {
    const value = of === 'category' ? categoryOf(said, rules) : valueOf(said, of)
    return { of, label, value: value === undefined ? '' : String(value) }
  })
  return {
    fields: fields.filter(field => field.value !== ''),
    answers: Object.values(sent).filter(given => given != null && !isWrong(given) && given.value !== null).length,
  }
}
