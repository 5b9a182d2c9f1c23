import { isWrong, type Answers, type Problem } from '../form/answer.ts'
import { parseOne, rawOf } from '../form/parse-page.ts'
import type { FormContext, Posted } from '../form/type.ts'
import type { Part, StaffForm } from './define.ts'
import type { Fields, NameIn, Values } from './field.ts'
import { sentenceOf } from './words.ts'

/** The hidden field that says what the page had shown. */
export const versionField = 'versi'

/** A form that came back: everything as it was typed, and a sentence for each field to mend. */
export interface Returned<F extends Fields> {
  typed: Answers
  errors: Partial<Record<NameIn<F>, string>>
  /** Codes of the problems, for programs. */
  codes: Partial<Record<NameIn<F>, string>>
  /** What the fields are called, for the summary of what is wrong. */
  labels?: Partial<Record<NameIn<F>, string>>
  /** What of it is good. */
  good?: Readonly<Record<string, unknown>>
  status: number
}

/** A post as it was read. */
export interface Read<F extends Fields> {
  /** Only when everything is good. */
  values?: Values<F>
  returned: Returned<F>
  /** The version that the page had shown; empty when it sent none. */
  seen: string
}

/** Judges a post; undefined when what the page itself sends is not there, which nobody could mend. */
export function readStaffForm<F extends Fields>(
  form: StaffForm<F>,
  posted: Posted,
  context: FormContext,
): Read<F> | undefined {
  const { parts } = form
  const answers = answersOf(form, posted, context)
  if (parts.some(({ name, type }) => type.unseen && isWrong(answers[name]))) return undefined
  const good = goodIn(parts, answers) as Partial<Values<F>>
  const found: Found = { ...form.together?.(good, String(context.today)), ...problemsIn(parts, answers) }
  const problems = parts.flatMap(part => told(part, found[part.name], context))
  const values = problems.length === 0 ? (good as Values<F>) : undefined
  const labelled = { labels: labelsOf<F>(parts, context) }
  const returned = { typed: typedOf(parts, posted), ...byField<F>(problems), ...labelled, good, status: 422 }
  return { values, returned, seen: posted.value(versionField) }
}

function answersOf<F extends Fields>({ parts, owes }: StaffForm<F>, posted: Posted, context: FormContext): Answers {
  const isOwed = (name: string) => owes?.(name as NameIn<F>, other => posted.value(other)) ?? true
  const given = parts.map(({ name, question, type }) => {
    return [name, isOwed(name) ? parseOne(question, posted, context, type).given : null] as const
  })
  return Object.fromEntries(given)
}

/** A field shows what was typed as a wrong answer does: as it is. */
function typedOf(parts: readonly Part[], posted: Posted): Answers {
  return Object.fromEntries(
    parts.map(({ name, question, type }) => [name, { raw: rawOf(question, posted, type), problem: '' }] as const),
  )
}

function goodIn(parts: readonly Part[], answers: Answers): Record<string, unknown> {
  const good = parts.flatMap(({ name }) => {
    const given = answers[name]
    return given == null || isWrong(given) || given.value === null ? [] : [[name, given.value] as const]
  })
  return Object.fromEntries(good)
}

type Found = Partial<Record<string, string | Problem>>

function problemsIn(parts: readonly Part[], answers: Answers): Found {
  const wrong = parts.flatMap(({ name }) => {
    const given = answers[name]
    return isWrong(given) ? [[name, { code: given.problem, params: given.params }] as const] : []
  })
  return Object.fromEntries(wrong)
}

function labelsOf<F extends Fields>(parts: readonly Part[], { lang }: FormContext): Returned<F>['labels'] {
  return Object.fromEntries(parts.map(({ name, question }) => [name, question.label[lang]])) as Returned<F>['labels']
}

interface ToldError {
  name: string
  code: string
  text: string
}

function told({ name, field }: Part, found: string | Problem | undefined, { lang }: FormContext): ToldError[] {
  if (found === undefined) return []
  const problem = typeof found === 'string' ? { code: found } : found
  return [{ name, code: problem.code, text: sentenceOf(field, problem, lang) }]
}

function byField<F extends Fields>(problems: ToldError[]): Pick<Returned<F>, 'errors' | 'codes'> {
  return {
    errors: Object.fromEntries(problems.map(({ name, text }) => [name, text])) as Returned<F>['errors'],
    codes: Object.fromEntries(problems.map(({ name, code }) => [name, code])) as Returned<F>['codes'],
  }
}
