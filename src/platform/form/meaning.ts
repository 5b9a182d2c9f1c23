import type { Answers, Given } from './answer.ts'
import { questionsOf, type FormContent } from './content.ts'
import type { Meaning } from './meanings.ts'

/** Answers by what they mean, as far as the form asks for it. */
export type Said = { [meaning in Meaning]?: Given | null }

const known = new WeakMap<FormContent, ReadonlyMap<Meaning, string>>()

/** The codes of the questions that have a meaning. Asked with every page that is saved, so it is kept with the content. */
export function codesOf(content: FormContent): ReadonlyMap<Meaning, string> {
  const kept = known.get(content)
  if (kept) return kept
  const codes = new Map(
    questionsOf(content).flatMap(({ code, meaning }) => (meaning ? [[meaning, code] as const] : [])),
  )
  known.set(content, codes)
  return codes
}

/** The code of the question that asks something; undefined when the form does not ask it. */
export function codeOf(content: FormContent, meaning: Meaning): string | undefined {
  return codesOf(content).get(meaning)
}

/** What answers say, apart from how the form calls its questions. */
export function byMeaning(content: FormContent, answers: Answers): Said {
  const said: Said = {}
  for (const [meaning, code] of codesOf(content)) said[meaning] = answers[code]
  return said
}
