import { isWrong, type Answers, type Problem } from './answer.ts'
import { pagesOf, type FormContent, type FormPage, type Question, type Section } from './content.ts'
import { answersSent, asksSomething, isAsked, undecided } from './parse-page.ts'
import type { FileShown, Slot } from './type.ts'
import { asksPapers } from './types.ts'

export type PageState = 'empty' | 'progress' | 'wrong' | 'done'

/** What stands in the document slots beside the answers. */
export interface Papers {
  slots: Record<string, Slot>
  files: Record<string, FileShown[]>
}

/**
 * How far a page is. Which step is open follows from the answers, never from a stored position. A document that may follow
 * later leaves its page `progress`, and so does a wrong answer to an optional question; a document that was refused makes it `wrong`.
 * `open` are the questions that may still be asked ({@link undecided}): a page of them is not done.
 */
export function pageState(page: FormPage, answers: Answers, papers: Papers, open?: ReadonlySet<string>): PageState {
  if (!asksSomething(page, answers)) return page.questions.some(one => open?.has(one.code)) ? 'empty' : 'done'
  const asked = page.questions.filter(question => isAsked(question, answers))
  const states = asked.map(question =>
    asksPapers(question)
      ? fileState(papers, question.code)
      : answerState(answers, question.code, question.optional === true),
  )
  if (states.includes('wrong')) return 'wrong'
  const met = states.filter(state => state !== 'free')
  if (met.every(state => state === 'done')) {
    // A page of optional questions only is done once it was saved.
    if (met.length > 0) return 'done'
    return asked.some(question => answers[question.code] != null) ? 'done' : 'empty'
  }
  return states.includes('done') || states.includes('progress') ? 'progress' : 'empty'
}

/** A wrong answer to what may stay open is worth a look and holds nobody up. */
function answerState(answers: Answers, code: string, optional: boolean): PageState | 'free' {
  const given = answers[code]
  if (isWrong(given)) return optional ? 'progress' : 'wrong'
  if (given == null) return optional ? 'free' : 'empty'
  return given.value === null && optional && !given.none ? 'free' : 'done'
}

function fileState({ files }: Papers, code: string): PageState {
  const standing = files[code] ?? []
  if (standing.some(file => file.state === 'refused')) return 'wrong'
  return standing.length ? 'done' : 'empty'
}

/** The state of a section: as its pages together. */
export function sectionState(
  section: Section,
  answers: Answers,
  papers: Papers,
  open?: ReadonlySet<string>,
): PageState {
  const states = section.pages.map(page => pageState(page, answers, papers, open))
  if (states.includes('wrong')) return 'wrong'
  if (states.every(state => state === 'done')) return 'done'
  return states.every(state => state === 'empty') ? 'empty' : 'progress'
}

/** Every page with its state. */
export function states(content: FormContent, answers: Answers, papers: Papers) {
  const sent = answersSent(content, answers)
  const open = undecided(content, answers)
  return pagesOf(content).map(entry => ({ ...entry, state: pageState(entry.page, sent, papers, open) }))
}

/** What still bars submitting: required answers that are wrong or missing, needed documents, refused files. */
export interface Bar {
  page: FormPage
  question: string
  problem: string
  params?: Record<string, string | number>
}

export function barsOf(content: FormContent, answers: Answers, papers: Papers): Bar[] {
  const sent = answersSent(content, answers)
  return pagesOf(content).flatMap(({ page }) =>
    page.questions
      .filter(question => isAsked(question, sent))
      .flatMap(question => {
        const found = asksPapers(question) ? fileBar(papers, question.code) : answerBar(sent, question)
        return found ? [{ page, question: question.code, ...found }] : []
      }),
  )
}

function answerBar(answers: Answers, { code, optional, none }: Question) {
  const given = answers[code]
  if (optional) return undefined
  if (isWrong(given)) return { problem: given.problem, params: given.params }
  const isOpen = given == null || (given.value === null && given.none === true && !none)
  return isOpen ? { problem: 'required.must' } : undefined
}

function fileBar({ slots, files }: Papers, code: string) {
  const standing = files[code] ?? []
  if (standing.some(file => file.state === 'refused')) return { problem: 'file.refused' }
  return slots[code]?.needed && standing.length === 0 ? { problem: 'file.missing' } : undefined
}

/** A wrong answer that bars nothing, because its question may stay open: it stays in the draft and is not sent. */
export interface LeftOut {
  page: FormPage
  question: Question
  problem: Problem
}

export function leftOutOf(content: FormContent, answers: Answers): LeftOut[] {
  const sent = answersSent(content, answers)
  return pagesOf(content).flatMap(({ page }) =>
    page.questions.flatMap(question => {
      const given = sent[question.code]
      if (!question.optional || !isWrong(given)) return []
      return { page, question, problem: { code: given.problem, params: given.params } }
    }),
  )
}

/** The answers of a submission: what is asked for, without what is left out. */
export function answersToSend(content: FormContent, answers: Answers): Answers {
  const sent = { ...answersSent(content, answers) }
  for (const { question } of leftOutOf(content, answers)) delete sent[question.code]
  return sent
}
