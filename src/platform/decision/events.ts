import type { RawBuilder } from 'kysely'
import type { Tx } from '../database/open.ts'
import type { HistoryEntry } from '../history/index.ts'
import { decidedAbout } from './data.ts'

/** How a room tells its decisions where they are one thing among others. */
export interface DecisionsTold {
  kind: string
  /** Selects the ids of what was decided about. */
  about: RawBuilder<unknown>
  /** What the values are called. */
  labels: Readonly<Record<string, string>>
  /** What leads to the page of one subject is called, and where that stands. */
  see?: { label: string; href: (subjectId: string) => string }
}

/** Who decided what, when and why, for the history of whom it concerns. What waits to be released is not told. */
export async function decisionEvents(tx: Tx, { labels, see, ...which }: DecisionsTold): Promise<HistoryEntry[]> {
  const made = await decidedAbout(tx, which, which.about)
  return made.toReversed().map(({ at, by, value, reason, subjectId }) => ({
    at,
    who: by,
    title: labels[value] ?? value,
    detail: see?.label,
    href: see?.href(subjectId),
    why: reason || undefined,
  }))
}
