/** One thing that happened to a registration, as the case page tells it. */
export type Happened =
  | { kind: 'started'; at: Temporal.Instant }
  | { kind: 'moved'; at: Temporal.Instant; move: string; who?: string; reason?: string }
  | { kind: 'receipt'; at: Temporal.Instant; sequence: number; href: string }
  /** The representative's phone was asked, or answered: `event` is asked, confirmed or disowned. */
  | { kind: 'confirmation'; at: Temporal.Instant; event: string }
  | { kind: 'window'; at: Temporal.Instant; closes: Temporal.Instant; reason: string; source: string; who?: string }

/** The newest first; of what happened at the same moment the later written comes first. */
export function newestFirst(all: Happened[]): Happened[] {
  return all.toReversed().toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
}
