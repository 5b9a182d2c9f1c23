import type { Answers, Good } from '../../form/answer.ts'
import type { FormContent } from '../../form/content.ts'
import { codeOf } from '../../form/meaning.ts'
import type { Meaning } from '../../form/meanings.ts'
import type { KnownRecord } from './lookup.ts'
import { cut } from '../../text/cut.ts'

/** Answers by a known record: the number always, because it was chosen by it; the rest where nothing was answered yet. */
export function prefill(known: KnownRecord, answers: Answers, content: FormContent): Record<string, Good> {
  const given: [Meaning, string | undefined][] = [
    ['applicant.number', known.number],
    ['applicant.name', known.name],
    ['applicant.address', known.address && cut(known.address, 300)],
    ['applicant.place', known.village],
  ]
  const filled = given.flatMap(([meaning, value]) => {
    const code = codeOf(content, meaning)
    const isOpen = code !== undefined && (meaning === 'applicant.number' || answers[code] == null)
    return isOpen && value ? [[code, { value }] as const] : []
  })
  return Object.fromEntries(filled)
}
