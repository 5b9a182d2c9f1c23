import { isWrong, type Answers, type Problem } from './answer.ts'
import type { FormPage } from './content.ts'
import { types } from './types.ts'

/** An answer to be looked at again. Warnings never bar anything. */
export interface Warning {
  /** Code of the question. */
  question: string
  problem: Problem
}

/**
 * What should be looked at again on a page: what the types see of each answer, then what was seen across answers. `sent` are the
 * answers that are asked for: of the others nothing can be confirmed.
 */
export function pageWarnings(page: FormPage, sent: Answers, across: Warning[]): Warning[] {
  const asked = new Set(page.questions.map(question => question.code))
  return [...typeWarnings(page, sent), ...across.filter(warning => asked.has(warning.question))]
}

/** What the types themselves would have looked at again, by question. */
function typeWarnings(page: FormPage, answers: Answers): Warning[] {
  return page.questions.flatMap(question => {
    const given = answers[question.code]
    if (given == null || isWrong(given) || given.value === null) return []
    const problem = types[question.type].warn?.(question, given.value)
    return problem ? [{ question: question.code, problem }] : []
  })
}

/** Those whose answer was not yet confirmed after the warning had been read. */
export function unconfirmed(warnings: Warning[], answers: Answers): Warning[] {
  return warnings.filter(({ question }) => {
    const given = answers[question]
    return !(given && 'confirmed' in given && given.confirmed)
  })
}
