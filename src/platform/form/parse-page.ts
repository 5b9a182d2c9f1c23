import type { Answers, Given, Problem } from './answer.ts'
import { isWrong, numberOf } from './answer.ts'
import { conditionalQuestions, type FormContent, type FormPage, type Question } from './content.ts'
import type { FormContext, Posted, QuestionType } from './type.ts'
import { asksPapers, types } from './types.ts'
import { cut } from '../text/cut.ts'

/** A page as it is asked: some of its questions may stand as they are. */
export interface AskedPage extends FormPage {
  /** Cannot be changed now; answers to the others are held against theirs. */
  locked?: readonly Question[]
}

export interface ParsedPage {
  /** What to keep: good and wrong answers alike; null where the question is not asked. */
  answers: Record<string, Given | null>
  /** What to mend, in the order of the page. Empty when all is good. */
  problems: { question: string; problem: Problem }[]
  /** Something is being built step by step: show the page again, without calling it a mistake. */
  step: boolean
}

/** Characters of one wrong answer. Names of 10,000 come back whole; longer ones would make a draft of many megabytes. */
const mostKept = 12_000

/**
 * Judges one posted page. A wrong answer comes back among the answers as `{raw, problem}`, as typed, within {@link mostKept}.
 * `others` are the answers of the other pages, which conditions may ask. What is not asked because of another page keeps the
 * answer it had.
 */
export function parsePage(page: AskedPage, posted: Posted, form: FormContext, others: Answers = {}): ParsedPage {
  const answers: Record<string, Given | null> = {}
  let step = false
  for (const question of page.questions) {
    if (asksPapers(question)) continue
    if (isHidden(question, page, others)) continue
    const known = { ...others, ...answers }
    const { given, isStep } = mayAnswer(question, known, posted) ? parseOne(question, posted, form) : { given: null }
    answers[question.code] = given
    step ||= isStep === true
  }
  for (const question of page.questions) {
    const over = overMost(question, page, { ...others, ...answers })
    if (over) answers[question.code] = { raw: rawOf(question, posted), ...said(over) }
  }
  return { answers, problems: problemsIn(page, answers), step }
}

/** Whether a condition holds, by answers that are themselves asked for: see {@link answersSent}. */
export function isAsked(question: Question, answers: Answers): boolean {
  if (!question.if) return true
  const given = answers[question.if.question]
  if (given == null || isWrong(given) || given.value === null) return false
  if (question.if.is === 'any') return true
  return [given.value].flat().some(value => (question.if!.is as string[]).includes(String(value)))
}

/** Not shown at all: it hangs on another page, whose answer says that it is not asked, or on a question that is not shown. */
export function isHidden(question: Question, page: Pick<FormPage, 'questions'>, answers: Answers): boolean {
  const asks = question.if?.question
  if (asks === undefined) return false
  const asking = page.questions.find(one => one.code === asks)
  return asking ? isHidden(asking, page, answers) : !isAsked(question, answers)
}

/** Whether anything on a page is asked of somebody with these answers. */
export function asksSomething(page: Pick<FormPage, 'questions'>, answers: Answers): boolean {
  return page.questions.some(question => !isHidden(question, page, answers))
}

/**
 * What is sent: every answer, without those behind a condition that does not hold, nor those behind one of these. A question
 * hangs on one that stands before it.
 */
export function answersSent(content: FormContent, answers: Answers): Answers {
  const sent = { ...answers }
  for (const question of conditionalQuestions(content)) {
    if (sent[question.code] != null && !isAsked(question, sent)) delete sent[question.code]
  }
  return sent
}

/**
 * Questions of which nobody knows yet whether they are asked, because what they hang on is not answered. Those behind an answer
 * that says no are not among them: they need not be asked.
 */
export function undecided(content: FormContent, answers: Answers): Set<string> {
  const sent = answersSent(content, answers)
  const [open, closed] = [new Set<string>(), new Set<string>()]
  for (const question of conditionalQuestions(content)) {
    if (isAsked(question, sent)) continue
    const on = question.if!.question
    const isOpen = open.has(on) || (!closed.has(on) && (sent[on] == null || isWrong(sent[on])))
    ;(isOpen ? open : closed).add(question.code)
  }
  return open
}

/** What a page is judged by: its own answers as they are, and of the others those that are asked for. */
export function answersAround(page: FormPage, content: FormContent, answers: Answers): Answers {
  const around = answersSent(content, answers)
  for (const { code } of page.questions) if (code in answers) around[code] = answers[code]!
  return around
}

/** While the answer it hangs on is wrong, nobody knows whether it is asked: what was typed is kept. */
function mayAnswer(question: Question, answers: Answers, posted: Posted): boolean {
  if (isAsked(question, answers)) return true
  const hangsOnWrong = question.if !== undefined && isWrong(answers[question.if.question])
  return hangsOnWrong && Object.values(rawOf(question, posted)).some(value => value.length > 0)
}

/** What of a type judges an answer. */
export type Judging = Pick<QuestionType, 'parse' | 'fields' | 'multiple' | 'blankIsAnswer' | 'missing'>

/** Judges one answer; `type` is the question's own, unless the form that asks brings another. */
export function parseOne(
  question: Question,
  posted: Posted,
  form: FormContext,
  type: Judging = types[question.type],
): { given: Given; isStep?: boolean } {
  const raw = rawOf(question, posted, type)
  const blank = Object.values(raw).every(value => value.length === 0)
  if (blank && question.none && posted.value(`${question.code}-none`)) return { given: { value: null, none: true } }
  const isAnswered = !blank || type.blankIsAnswer?.(question)
  if (!isAnswered && question.optional) return { given: { value: null } }
  if (!isAnswered) return { given: { raw, ...said({ code: type.missing ?? 'required' }) } }
  const parsed = type.parse(question, posted, form)
  if ('problem' in parsed) return { given: { raw, ...said(parsed.problem) }, isStep: parsed.step }
  const confirmed = posted.value(`${question.code}-confirmed`) === String(parsed.value)
  return { given: confirmed ? { value: parsed.value, confirmed } : { value: parsed.value } }
}

/** The fields of a question as they were typed, all together within the limit. */
export function rawOf(
  question: Question,
  posted: Posted,
  type: Judging = types[question.type],
): Record<string, string | string[]> {
  const names = type.fields?.(question.code) ?? [question.code]
  let room = mostKept
  const fitting = (text: string) => {
    const kept = cut(text, room)
    room -= kept.length
    return kept
  }
  return Object.fromEntries(
    names.map(
      name =>
        [name, type.multiple ? posted.all(name).map(fitting).filter(Boolean) : fitting(posted.value(name))] as const,
    ),
  )
}

function said({ code, params }: Problem) {
  return params ? { problem: code, params } : { problem: code }
}

/** A number that is more than the one it is part of. The other is told by its label, in both languages. */
function overMost(
  { code, atMost }: Question,
  { questions, locked = [] }: AskedPage,
  answers: Answers,
): Problem | undefined {
  const whole = atMost === undefined ? undefined : [...questions, ...locked].find(one => one.code === atMost)
  const [now, most] = [numberOf(answers, code), whole && numberOf(answers, whole.code)]
  if (!whole || now === undefined || most === undefined || now <= most) return undefined
  return { code: 'number.over', params: { now, most, id: whole.label.id, en: whole.label.en } }
}

function problemsIn(page: FormPage, answers: Answers) {
  return page.questions.flatMap(({ code }) => {
    const given = answers[code]
    return isWrong(given) ? [{ question: code, problem: { code: given.problem, params: given.params } }] : []
  })
}
