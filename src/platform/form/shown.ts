import { hash } from 'node:crypto'
import { isWrong, type Answers, type Given } from './answer.ts'
import type { FormPage } from './content.ts'

const separator = '.'
const length = 8

/**
 * What a page shows of each of its questions when it is opened, in a few characters each. It travels with the page and back:
 * then it tells which answers another screen has changed since.
 */
export function shownOn(page: FormPage, answers: Answers): string {
  return page.questions.map(({ code }) => markOf(answers[code])).join(separator)
}

/** The questions of a page whose answers are others now than when it was shown; all of them when nobody knows what it showed. */
export function changedSince(page: FormPage, shown: string, answers: Answers): string[] {
  const marks = shown.split(separator)
  const known = marks.length === page.questions.length
  return page.questions.map(({ code }) => code).filter((code, at) => !known || marks[at] !== markOf(answers[code]))
}

function markOf(given: Given | null | undefined): string {
  if (given == null) return ''
  const kept = isWrong(given) ? Object.entries(given.raw).toSorted() : [given.value, given.none ?? false]
  return hash('sha256', JSON.stringify(kept), 'base64url').slice(0, length)
}
