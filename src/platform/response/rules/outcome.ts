import type { Lang } from '../../../design/index.ts'
import type { Answers, Given, Problem } from '../../form/answer.ts'
import type { FormPage } from '../../form/content.ts'
import type { Bar } from '../../form/states.ts'
import type { FormContext } from '../../form/type.ts'
import { problemText } from '../../form/words.ts'
import { shortMend } from '../words.ts'
import { readGiven } from './read-given.ts'
import { mendOf } from './tasks.ts'
import type { ToldPost, ToldProblem, ToldClash } from '../../form/told-post.ts'

/** The answer to a post, as a page and as JSON alike. */
export interface Outcome {
  /** Of the page; JSON says 200 where a page leads on. */
  status: number
  /** Where the page leads on; without it the page itself is shown. */
  location?: string
  told: ToldPost
}

export function toldProblems(found: { question: string; problem: Problem }[], lang: Lang): ToldProblem[] {
  return found.map(({ question, problem }) => ({ question, code: problem.code, text: problemText(problem, lang) }))
}

/** What keeps a form from being sent. */
export function toldBars(bars: Bar[], lang: Lang): ToldProblem[] {
  return bars.map(bar => ({ question: bar.question, code: bar.problem, text: shortMend(mendOf(bar), lang) }))
}

/** Clashing questions with both values. */
export function toldClashes(
  page: FormPage,
  codes: string[],
  given: Record<string, Given | null>,
  before: Answers,
  form: FormContext,
): ToldClash[] {
  return page.questions
    .filter(({ code }) => codes.includes(code))
    .map(question => ({
      question: question.code,
      given: readGiven(question, given[question.code], form),
      other: readGiven(question, before[question.code], form),
    }))
}

/** A post of which nothing was saved. */
export function refusedPost(status: number, problems: ToldProblem[], next: string): Outcome {
  return { status, told: { state: 'refused', problems, clashes: [], next } }
}
