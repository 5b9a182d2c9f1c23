import type { Answers } from '../../form/answer.ts'
import { pagesOf, questionsOf, type FormContent, type FormPage, type Question } from '../../form/content.ts'
import { answersSent, asksSomething, type AskedPage } from '../../form/parse-page.ts'

/**
 * The questions that may be answered; undefined: all. `only` are those that a response was opened for. With them go those that
 * hang on one of them, because the new answer may ask for them, and those that are part of one of them, because they may be
 * more than the new answer.
 */
export function openCodes(content: FormContent, only?: ReadonlySet<string>): ReadonlySet<string> | undefined {
  if (!only) return undefined
  const open = new Set(only)
  const isDrawn = (one: Question) => [one.if?.question, one.atMost].some(code => code !== undefined && open.has(code))
  // A question hangs on one that stands before it.
  for (const one of questionsOf(content)) if (isDrawn(one)) open.add(one.code)
  return open
}

/** A page with the questions that may be answered; the others stand on it locked. */
export function openPart(page: FormPage, open: ReadonlySet<string> | undefined): AskedPage {
  if (!open) return page
  const { true: questions = [], false: locked = [] } = Object.groupBy(page.questions, one => `${open.has(one.code)}`)
  return { ...page, questions, locked }
}

/** The next page behind this one that asks something which may be answered; undefined behind the last one. */
export function pageAfter(
  content: FormContent,
  page: Pick<FormPage, 'code'>,
  answers: Answers,
  only?: ReadonlySet<string>,
): FormPage | undefined {
  const all = pagesOf(content).map(one => one.page)
  const sent = answersSent(content, answers)
  const open = openCodes(content, only)
  const later = all.slice(all.findIndex(one => one.code === page.code) + 1)
  return later.find(one => asksSomething(openPart(one, open), sent))
}
