import type { NumberEvent } from '../../../../platform/confirmation/index.ts'

/** One thing that happened to a registration, as the case page tells it. */
export type Happened =
  | { kind: 'started'; at: Temporal.Instant }
  | { kind: 'moved'; at: Temporal.Instant; move: string; who?: string; reason?: string }
  | { kind: 'receipt'; at: Temporal.Instant; sequence: number; href: string }
  /** What happened to a number given for the representative. */
  | ({ kind: 'confirmation'; phone: string } & NumberEvent)
  | { kind: 'window'; at: Temporal.Instant; closes: Temporal.Instant; reason: string; source: string; who?: string }

/** The newest first; of what happened at the same moment the later written comes first. */
export function newestFirst(all: Happened[]): Happened[] {
  return all.toReversed().toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
}
