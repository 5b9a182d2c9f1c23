import { valueOf, type Answers } from '../../../../platform/form/answer.ts'
import type { FormContent } from '../../../../platform/form/content.ts'
import { byMeaning, codesOf } from '../../../../platform/form/meaning.ts'

const prefix = 'consent.'

/** What was agreed to or refused, by purpose: every question of the form that asks for a consent. */
export function consentsIn(answers: Answers, content: FormContent): Record<string, boolean> {
  const said = byMeaning(content, answers)
  const asked = [...codesOf(content).keys()].filter(meaning => meaning.startsWith(prefix))
  return Object.fromEntries(asked.map(meaning => [meaning.slice(prefix.length), valueOf(said, meaning) === true]))
}
