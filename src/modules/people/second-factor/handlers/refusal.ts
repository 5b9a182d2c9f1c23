import type { Lang } from '../../../../design/index.ts'
import type { FactorProblem } from '../actions/check-factor.ts'
import { words } from '../words.ts'

/** A sentence for the field of a code, and the status of the page that says it. */
export interface Sentence {
  text: string
  status: 422 | 429
}

/** What is wrong with a code of the second factor, in words; `wrong` where another sentence fits better. */
export function refusalOf(checked: FactorProblem, lang: Lang, wrong = words(lang).code.wrong): Sentence {
  const w = words(lang).code
  if (checked.problem === 'often') return { text: w.often(checked.waitSeconds), status: 429 }
  return { text: checked.problem === 'used' ? w.used : wrong, status: 422 }
}
