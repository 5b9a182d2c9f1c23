import { questionsOf, type FormContent, type Localised } from './content.ts'
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
