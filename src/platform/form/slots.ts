import type { Answers } from './answer.ts'
import { questionsOf, type FormContent, type Localised } from './content.ts'
import { isSensitive } from './meaning-types.ts'
import { answersSent, isAsked } from './parse-page.ts'
import type { Slot } from './type.ts'

/** A slot with its name for people and whether every view of it is written down. */
export type NamedSlot = Slot & { name: Localised; sensitive: boolean }

/** The slots of a form: one for each question for a file, in the order they are asked. */
export function slotsOf(content: FormContent): Record<string, NamedSlot> {
  const files = questionsOf(content).filter(question => question.type === 'file')
  return Object.fromEntries(
    files.map(({ code, label, accepts = ['photo'], most = 1, needed = false, ...question }) => [
      code,
      { code, accepts, most, needed, name: label, sensitive: isSensitive(question) },
    ]),
  )
}

/** Of these papers the ones that are sent: those in slots that the answers ask for. What is not asked stays in the draft. */
export function papersSent<Paper extends { slot: string }>(
  content: FormContent,
  answers: Answers,
  papers: readonly Paper[],
): Paper[] {
  const asked = slotsAsked(content, answers)
  return papers.filter(paper => asked.has(paper.slot))
}

/** The slots that these answers ask for. */
export function slotsAsked(content: FormContent, answers: Answers): Set<string> {
  const sent = answersSent(content, answers)
  const files = questionsOf(content).filter(one => one.type === 'file' && isAsked(one, sent))
  return new Set(files.map(one => one.code))
}

/** The slots that these answers ask for and that are not there. */
export function slotsMissing<Named extends { code: string }>(
  { content, slots }: { content: FormContent; slots: Record<string, Named> },
  answers: Answers,
  there: ReadonlySet<string>,
): Named[] {
  const asked = slotsAsked(content, answers)
  return Object.values(slots).filter(slot => asked.has(slot.code) && !there.has(slot.code))
}
