import type { Answers } from './answer.ts'
import { questionsOf, type FormContent, type Localised } from './content.ts'
import { answersSent, isAsked } from './parse-page.ts'
import type { Slot } from './type.ts'

/** A slot with its name for people and whether every view of it is written down. */
export type NamedSlot = Slot & { name: Localised; sensitive: boolean }

/** The slots of a form: one for each question for a file, in the order they are asked. */
export function slotsOf(content: FormContent): Record<string, NamedSlot> {
  const files = questionsOf(content).filter(question => question.type === 'file')
  return Object.fromEntries(
    files.map(({ code, label, accepts = ['photo'], most = 1, needed = false, sensitive = false }) => [
      code,
      { code, accepts, most, needed, name: label, sensitive },
    ]),
  )
}

/** Of these papers the ones that are sent: those in slots that the answers ask for. What is not asked stays in the draft. */
export function papersSent<Paper extends { slot: string }>(
  content: FormContent,
  answers: Answers,
  papers: readonly Paper[],
): Paper[] {
  const sent = answersSent(content, answers)
  const asked = new Set([...questionsOf(content)].filter(one => isAsked(one, sent)).map(one => one.code))
  return papers.filter(paper => asked.has(paper.slot))
}
