import type { Lang } from '../../design/index.ts'
import { defineStaffForm, select, sent, type Fields, type StaffForm, type Values } from '../staff-form/index.ts'
import type { DecisionKind } from './kind.ts'
import { words } from './words.ts'

/** Letters of a reason: it must say something, and fit a message. */
const reasonLength = { least: 10, most: 300 }

/** A good post of {@link decisionForm}. */
export interface PostedDecision<Value extends string> extends Record<string, unknown> {
  decision: Value
  reason: string
  /** What was seen of it (`sightOf`); a page always sends it. */
  sight?: string
}

type Asking<Value extends string> = Pick<DecisionKind<Value>, 'values' | 'carries'> & {
  /** What the values are called where they are told back. */
  called?: (lang: Lang) => Record<string, string>
}

/** What a decision of a kind is posted with. What only some values carry is owed where one of them was chosen. */
export function decisionForm<Value extends string>({ values, carries, called }: Asking<Value>): StaffForm<Fields> {
  const form = carries?.form
  const fields = form?.fields ?? {}
  const isCarried = (value: unknown) => carries?.by.some(one => one === value) ?? false
  return defineStaffForm<Fields>({
    fields: { decision: choiceOf(values, called), ...fields, reason, sight: { type: sent(String), optional: true } },
    owes: (name, said) => !(name in fields) || (isCarried(said('decision')) && (form?.owes?.(name, said) ?? true)),
    together: (said, today) => (isCarried(said.decision) ? (form?.together?.(said, today) ?? {}) : {}),
  })
}

/** The page draws it, with why something cannot be chosen. */
function choiceOf<Value extends string>(values: readonly Value[], called: Asking<Value>['called']): Fields[string] {
  return {
    type: select(values, value => lang => called?.(lang)[value] ?? value),
    label: lang => words(lang).decision,
    sentences: lang => ({ required: words(lang).choose, 'choice.unknown': words(lang).choose }),
  }
}

const reason: Fields[string] = {
  type: 'long',
  label: lang => words(lang).reason,
  limit: reasonLength.most,
  least: reasonLength.least,
  sentences(lang) {
    const short = words(lang).reasonMissing(reasonLength.least)
    return { required: short, 'text.short': short, 'text.long': words(lang).reasonLong(reasonLength.most) }
  },
}

/** What a posted decision carries, where its value carries something. */
export function carriedIn<Value extends string>(
  { carries }: Asking<Value>,
  posted: PostedDecision<Value>,
): Values<Fields> | undefined {
  if (!carries?.by.includes(posted.decision)) return undefined
  return Object.fromEntries(carries.form.parts.map(({ name }) => [name, posted[name]]))
}
