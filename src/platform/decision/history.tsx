import { formatDate, type Lang } from '../../design/index.ts'
import { SubjectHistory, type HistoryEntry } from '../history/index.ts'
import type { MadeDecision } from './made.ts'
import { words } from './words.ts'

export interface DecisionHistoryProps<Value extends string> {
  lang: Lang
  /** The newest first. */
  decisions: MadeDecision<Value>[]
  /** What the values are called. */
  labels: Record<string, string>
  /** The room's sentences for the codes of why nobody was told. */
  untold?: Record<string, string>
  /** What decisions carry, by their ids. */
  carried?: ReadonlyMap<string, string>
  /** What else happened to the subject, in whatever order. */
  events?: readonly HistoryEntry[]
}

/** Who decided what, when and why, and what else happened, the newest first; what was replaced says by whom. */
export function DecisionHistory<Value extends string>(props: DecisionHistoryProps<Value>) {
  const { decisions, lang, labels, events = [] } = props
  const decided = decisions.map((decision): HistoryEntry => {
    const title = [labels[decision.value] ?? decision.value, ...becameOf(decision, props)].join(' · ')
    return { at: decision.at, who: decision.by ?? words(lang).nobody, title, why: decision.reason || undefined }
  })
  // Both are told in the order in which they happened.
  return <SubjectHistory entries={[...events, ...decided.toReversed()]} lang={lang} />
}

/** What it carries, who signed it, whether it is in force, and who was told or not. */
function becameOf<Value extends string>(decision: MadeDecision<Value>, props: DecisionHistoryProps<Value>): string[] {
  const w = words(props.lang)
  const { signedBy, replacedBy, releasedAt, untold } = decision
  // What is in force stays so until its replacement is released too.
  const isOver = replacedBy && (replacedBy.releasedAt || !releasedAt)
  const next = isOver && w.replaced(replacedBy.by ?? w.nobody, formatDate(replacedBy.at, props.lang, 'datetime'))
  const said = [
    props.carried?.get(decision.id),
    signedBy && w.signed(signedBy),
    next,
    !releasedAt && !next && w.waits,
    untold && (props.untold?.[untold] ?? w.untold[untold] ?? untold),
    toldText(decision, props.lang),
  ]
  return said.filter(text => typeof text === 'string')
}

/** Who was written to; a letter that is held or was not taken says so. */
export function toldText({ told }: Pick<MadeDecision, 'told'>, lang: Lang): string | undefined {
  const w = words(lang)
  const names = told?.map(({ name, isSent }) => (isSent ? name : `${name} (${w.notSent})`))
  return names?.length ? w.told(names.join(', ')) : undefined
}
