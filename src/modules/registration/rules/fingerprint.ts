import { hash } from 'node:crypto'
import { isWrong, type Answers } from '../../../platform/form/answer.ts'
import type { FormPage } from '../../../platform/form/content.ts'

/** What a page showed when it was opened, in twelve characters: tells whether another screen has saved since. */
export function fingerprint(page: FormPage, answers: Answers): string {
  const shown = page.questions.map(({ code }) => {
    const given = answers[code]
    if (given == null) return null
    if (isWrong(given)) return Object.entries(given.raw).toSorted()
    return [given.value, given.none ?? false]
  })
  return hash('sha256', JSON.stringify(shown), 'base64url').slice(0, 12)
}
