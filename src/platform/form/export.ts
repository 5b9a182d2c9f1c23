import { isWrong, type Answers } from './answer.ts'
import { questionOf, type FormContent, type Question, type Section } from './content.ts'
import { isAsked } from './parse-page.ts'
import { asksPapers, types } from './types.ts'

/** The answer "belum ada" in a table. No option may be called so: check-form sees to it. */
export const noneYet = 'belum-ada'

/** The questions of a section that a table can hold, one column each. Papers cannot stand in a cell. */
export function exportable({ pages }: Section): Question[] {
  return pages.flatMap(page => page.questions).filter(question => !asksPapers(question))
}

/**
 * An answer in a table: a code, a plain number, an ISO date; several codes are joined by a blank. "Belum ada" is
 * {@link noneYet}; what was not answered, was not asked or is wrong is ''.
 */
export function exportOf(question: Question, answers: Answers): string | number {
  const given = answers[question.code]
  if (given == null || isWrong(given) || !isAsked(question, answers)) return ''
  if (given.value === null) return given.none ? noneYet : ''
  return types[question.type].export(given.value)
}

/** Whose answers have to be read to export these questions: their own, and those that their conditions hang on. */
export function answersNeeded(content: FormContent, questions: readonly Question[]): string[] {
  const needed = new Set<string>()
  const add = ({ code, if: condition }: Question): void => {
    const before = condition && !needed.has(condition.question) && questionOf(content, condition.question)
    needed.add(code)
    if (before) add(before)
  }
  questions.forEach(add)
  return [...needed]
}
