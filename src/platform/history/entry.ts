/** One thing that happened to a subject, as its page tells it: already in the words of who reads. */
export interface HistoryEntry {
  at: Temporal.Instant
  /** Nobody: the system. */
  who?: string
  title: string
  /** Said in one line with the title. */
  detail?: string
  /** Where more of it stands: the detail leads there, or the title where there is none. */
  href?: string
  why?: string
  /** What says so: a letter, a decree. */
  source?: string
}

/** The newest first; of what happened at the same moment the later collected comes first. */
export function newestFirst(entries: readonly HistoryEntry[]): HistoryEntry[] {
  return entries.toReversed().toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
}
