import type { Answers, Problem } from '../../form/answer.ts'
import { pagesOf, type FormContent, type FormPage, type Question, type Section } from '../../form/content.ts'
import { answersSent, isAsked, undecided } from '../../form/parse-page.ts'
import {
  barsOf as allBarsOf,
  pageState,
  sectionState,
  type Bar,
  type PageState,
  type Papers,
} from '../../form/states.ts'
import { asksPapers } from '../../form/types.ts'
import { openCodes, openPart } from './open-part.ts'

/** An answer or paper that has to be mended. */
export interface Mend {
  page: FormPage
  question: Question
  problem: Problem
}

/** One section as a row of the list. */
export interface SectionTask {
  section: Section
  state: PageState
  wrong: Mend[]
  /** Answers and papers without which nothing can be sent. */
  waits: Mend[]
  pages: { page: FormPage; state: PageState }[]
  /** Something in it may be answered. */
  isOpen: boolean
  /** Where the row leads: the first page to mend, to fill, or the section's first one. */
  page: FormPage
}

/** What to do next: mend a section, go on with one, or send everything. */
export type NextStep = { kind: 'mend' | 'go'; task: SectionTask; page: FormPage } | { kind: 'send' }

/**
 * What keeps a response from being sent. Opened for some questions only, the others bar nothing: they were sent as they stand,
 * and nobody could mend them here.
 */
export function barsOf(content: FormContent, answers: Answers, papers: Papers, only?: ReadonlySet<string>): Bar[] {
  const open = openCodes(content, only)
  return allBarsOf(content, answers, papers).filter(bar => !open || open.has(bar.question))
}

/** Every section with what is wrong and what is missing in it, as far as it may be answered. */
export function sectionTasks(
  content: FormContent,
  answers: Answers,
  papers: Papers,
  only?: ReadonlySet<string>,
): SectionTask[] {
  const bars = barsOf(content, answers, papers, only)
  const sent = answersSent(content, answers)
  const open = openCodes(content, only)
  const unknown = undecided(content, answers)
  return content.sections.map(section => {
    const asked = section.pages.map(page => openPart(page, open))
    const own = bars.filter(bar => section.pages.includes(bar.page)).map(mendOf)
    const [wrong, waits] = [own.filter(one => !isMissing(one)), own.filter(isMissing)]
    const pages = section.pages.map((page, at) => ({ page, state: pageState(asked[at]!, sent, papers, unknown) }))
    const next = wrong[0]?.page ?? waits[0]?.page ?? pages.find(one => one.state !== 'done')?.page
    const state = sectionState({ ...section, pages: asked }, sent, papers, unknown)
    const firstOpen = section.pages[asked.findIndex(page => page.questions.length > 0)]
    const page = next ?? firstOpen ?? section.pages[0]!
    return { section, state, wrong, waits, pages, isOpen: firstOpen !== undefined, page }
  })
}

/** Wrong answers come first, then what is missing; what may follow or stay empty does not hold anybody up. */
export function nextStep(tasks: SectionTask[]): NextStep {
  const wrong = tasks.find(task => task.wrong.length > 0)
  if (wrong) return { kind: 'mend', task: wrong, page: wrong.page }
  const left = tasks.find(task => task.waits.length > 0)
  return left ? { kind: 'go', task: left, page: left.page } : { kind: 'send' }
}

/** What a section wants, in the order of its pages: each wrong answer, and what is missing page by page. */
export function toMend({ wrong, waits, pages }: SectionTask): Mend[] {
  return pages.flatMap(({ page }) => [
    ...wrong.filter(one => one.page === page),
    ...together(waits.filter(one => one.page === page)),
  ])
}

function together(waits: Mend[]): Mend[] {
  const [first] = waits
  if (!first || waits.length === 1) return waits
  return [{ ...first, problem: { code: 'several', params: { n: waits.length } } }]
}

/** Something that is not there yet, or cannot be used. `follows`: a paper that does not hold up sending. */
export interface Lack extends Mend {
  kind: 'needed' | 'follows' | 'refused'
}

/** What is not there yet, page by page: needed answers and papers, papers that may follow, and those that cannot be used. */
export function lacksOf(content: FormContent, answers: Answers, papers: Papers, only?: ReadonlySet<string>): Lack[] {
  const sent = answersSent(content, answers)
  const open = openCodes(content, only)
  const lacks = sectionTasks(content, answers, papers, only).flatMap(task => toMend(task).flatMap(lackOf))
  return pagesOf(content).flatMap(({ page }) => {
    const asked = openPart(page, open).questions.filter(one => asksPapers(one) && isAsked(one, sent))
    const follow = asked.filter(one => !papers.slots[one.code]?.needed && !papers.files[one.code]?.length)
    return [
      ...lacks.filter(one => one.page === page),
      ...follow.map(question => ({ page, question, problem: { code: 'file.missing' }, kind: 'follows' as const })),
    ]
  })
}

function lackOf(mend: Mend): Lack[] {
  if (mend.problem.code === 'file.refused') return [{ ...mend, kind: 'refused' }]
  const { code } = mend.problem
  return isMissing(mend) || code === 'required' || code === 'several' ? [{ ...mend, kind: 'needed' }] : []
}

/** What a bar asks to be mended. */
export function mendOf({ page, question, problem, params }: Bar): Mend {
  const asked = page.questions.find(one => one.code === question)!
  return { page, question: asked, problem: params ? { code: problem, params } : { code: problem } }
}

function isMissing({ problem }: Mend): boolean {
  return problem.code === 'required.must' || problem.code === 'file.missing'
}
