/** One thing that happened to a registration, as the case page tells it. */
export type Happened =
  | { kind: 'started'; at: Temporal.Instant }
  | { kind: 'moved'; at: Temporal.Instant; move: string; who?: string; reason?: string }
  | { kind: 'receipt'; at: Temporal.Instant; sequence: number; href: string }
  /**
   * What happened to a number given for the representative: `event` is own, held, asked, confirmed or disowned; `who`
   * released a question that was held back.
   */
  | { kind: 'confirmation'; at: Temporal.Instant; event: string; phone: string; who?: string }
  | { kind: 'window'; at: Temporal.Instant; closes: Temporal.Instant; reason: string; source: string; who?: string }

/** The newest first; of what happened at the same moment the later written comes first. */
export function newestFirst(all: Happened[]): Happened[] {
  return all.toReversed().toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
}
