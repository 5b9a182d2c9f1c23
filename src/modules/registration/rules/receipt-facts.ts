import { isWrong, textOf, type Answers } from '../../../platform/form/answer.ts'
import type { SeasonRules } from '../../programmes/index.ts'
import type { Category } from './category.ts'
import { coreFacts } from './core-facts.ts'

/** What a receipt tells its owner about what was sent. */
export interface ReceiptFacts {
  name: string
  /** The code of the village. */
  village?: string
  representative?: string
  category?: Category
  /** How many questions have an answer. */
  answers: number
}

/** Told from the answers as they were sent, not as they may stand by now. */
export function receiptFacts(sent: Answers, rules: SeasonRules): ReceiptFacts {
  const { name, village, category } = coreFacts(sent, rules)
  return {
    name: name ?? '',
    village: village ?? undefined,
    representative: textOf(sent, 'rep_name'),
    category: category ?? undefined,
    answers: Object.values(sent).filter(given => given != null && !isWrong(given) && given.value !== null).length,
  }
}
