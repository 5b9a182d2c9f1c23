import type { RawBuilder } from 'kysely'
import { formatDate, type Lang } from '../../design/index.ts'
import type { Tx } from '../database/open.ts'
import type { HistoryEntry } from '../history/index.ts'
import { carriedText } from './carried.ts'
import { decidedAbout } from './data.ts'
import type { DecisionKind } from './kind.ts'
import type { MadeDecision } from './made.ts'
import { words } from './words.ts'

/** How a room tells its decisions where they are one thing among others. */
export interface DecisionsTold {
  kind: Pick<DecisionKind, 'kind' | 'carries'>
  /** Selects the ids of what was decided about. */
  about: RawBuilder<unknown>
  /** What the values are called. */
  labels: Readonly<Record<string, string>>
  /** What leads to the page of one subject is called, and where that stands. */
  see?: { label: string; href: (subjectId: string) => string }
}

/**
 * Who decided what, when and why, for the history of whom it concerns: with what the decision carries, long texts excepted, and
 * what took its place. What waits to be released is not told.
 */
export async function decisionEvents(
  tx: Tx,
  { kind, about, labels, see }: DecisionsTold,
  lang: Lang,
): Promise<HistoryEntry[]> {
  const made = await decidedAbout(tx, kind, about)
  const carried = await kind.carries?.read(
    tx,
    made.map(one => one.id),
  )
  const carriedBy = (id: string) =>
    kind.carries && carriedText(kind.carries, carried?.get(id) ?? {}, lang, { brief: true })
  return made.toReversed().map(({ id, at, by, value, reason, subjectId, replacedBy }) => ({
    at,
    who: by,
    title: [labels[value] ?? value, carriedBy(id), replacedText(replacedBy, lang)].filter(Boolean).join(' · '),
    detail: see?.label,
    href: see?.href(subjectId),
    why: reason || undefined,
  }))
}

/** Nothing while what takes its place waits to be released. */
function replacedText(next: MadeDecision['replacedBy'], lang: Lang): string | undefined {
  const w = words(lang)
  return next?.releasedAt && w.replaced(next.by ?? w.nobody, formatDate(next.at, lang, 'datetime'))
}
