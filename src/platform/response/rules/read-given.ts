import { isWrong, type Given } from '../../form/answer.ts'
import type { Question } from '../../form/content.ts'
import { wrongTold } from '../../form/review.ts'
import type { FormContext } from '../../form/type.ts'
import { types } from '../../form/types.ts'

/** An answer as people read it; a wrong one as it was typed, of choices what they are called. */
export function readGiven(question: Question, given: Given | null | undefined, form: FormContext): string {
  if (given == null) return ''
  if (isWrong(given)) return wrongTold(question, given, form)
  return given.value === null ? '–' : types[question.type].review(question, given.value, form)
}
