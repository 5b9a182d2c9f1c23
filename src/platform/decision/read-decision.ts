import type { Lang } from '../../design/index.ts'
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
}

export interface DecisionProblems {
  decision?: string
  reason?: string
}

/** Reads the form of `DecisionForm`; `problems` when something is missing or too long. */
export function readDecision<Value extends string>(
  form: FormBody | undefined,
  { values }: Pick<DecisionKind<Value>, 'values'>,
  lang: Lang,
): { typed: TypedDecision<Value>; problems?: DecisionProblems } {
  const given = (name: string) => form?.value(name) ?? ''
  const reason = given('reason')
  const typed = { value: values.find(one => one === given('decision')), reason, sight: given('sight') }
  const w = words(lang)
  const tooLong = reason.length > reasonLength.most ? w.reasonLong(reasonLength.most) : undefined
  const problems = {
    decision: typed.value ? undefined : w.choose,
    reason: reason.length < reasonLength.least ? w.reasonMissing(reasonLength.least) : tooLong,
  }
  return problems.decision || problems.reason ? { typed, problems } : { typed }
}
