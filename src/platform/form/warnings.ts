import type { Answers, Problem } from './answer.ts'
import type { FormPage } from './content.ts'
import { typeWarnings } from './show-question.tsx'

/** Something that should be looked at again, though it may be right. Warnings never bar anything. */
export interface Warning {
  question: string
  problem: Problem
}

/** What should be looked at again on a page: what the types see in each answer, and what was seen across all of them. */
export function pageWarnings(page: FormPage, answers: Answers, across: readonly Warning[]): Warning[] {
  const asked = new Set(page.questions.map(question => question.code))
  return [...typeWarnings(page, answers), ...across].filter(warning => asked.has(warning.question))
}

/** Those whose answer was not yet confirmed after the warning had been read. */
export function unconfirmed(warnings: Warning[], answers: Answers): Warning[] {
  return warnings.filter(({ question }) => {
    const given = answers[question]
    return !(given && 'confirmed' in given && given.confirmed)
  })
}
