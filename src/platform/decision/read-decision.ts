import type { Lang } from '../../design/index.ts'
import { contextFor, readStaffForm, type Fields, type Returned, type Values } from '../staff-form/index.ts'
import type { FormBody } from '../web/form-body.ts'
import type { DecisionKind } from './kind.ts'
import { words } from './words.ts'

/** Letters of a reason: it must say something, and fit a message. */
export const reasonLength = { least: 10, most: 300 }

/** A decision as it was typed. */
export interface TypedDecision<Value extends string = string> {
  value?: Value
  reason: string
  /** What was seen of it (`sightOf`). */
  sight: string
  /** What the value carries, with what is wrong with it. */
  carried?: Returned<Fields>
}

export interface DecisionProblems {
  decision?: string
  reason?: string
}

export interface ReadDecision<Value extends string> {
  typed: TypedDecision<Value>
  /** Something is missing, too long, or wrong in what the value carries. */
  problems?: DecisionProblems
  /** What the value carries, where it carries something and all of it is good. */
  fields?: Values<Fields>
}

/** Reads the form of `DecisionForm`. */
export function readDecision<Value extends string>(
  form: FormBody | undefined,
  { values, carries }: Pick<DecisionKind<Value>, 'values' | 'carries'>,
  { lang, today }: { lang: Lang; today: Temporal.PlainDate },
): ReadDecision<Value> {
  const given = (name: string) => form?.value(name) ?? ''
  const reason = given('reason')
  const value = values.find(one => one === given('decision'))
  const read = form && carries && readStaffForm(carries.form, form, { ...contextFor(lang), today })
  const isOwed = value !== undefined && carries?.by.includes(value)
  const carried = read && (isOwed ? read.returned : { ...read.returned, errors: {} })
  const typed = { value, reason, sight: given('sight'), carried }
  const w = words(lang)
  const tooLong = reason.length > reasonLength.most ? w.reasonLong(reasonLength.most) : undefined
  const problems = {
    decision: value ? undefined : w.choose,
    reason: reason.length < reasonLength.least ? w.reasonMissing(reasonLength.least) : tooLong,
  }
  if (problems.decision || problems.reason || (isOwed && !read?.values)) return { typed, problems }
  return { typed, fields: isOwed ? read?.values : undefined }
}
