import { stageDates } from './stage-time.ts'
import type { Window } from './window.ts'

/** One end of a window before and after an act; `old` only where the act moved it. */
export interface MovedEnd {
  old?: string
  now: string
}

/** An act on a window as people are told of it: dates, the last day inclusive. */
export interface WindowMoved {
  kind: 'set' | 'moved' | 'not-adopted'
  first: MovedEnd
  last: MovedEnd
}

/** What an act did to both ends. One that was not adopted moved nothing. */
export function windowMove(move: { window: Window; old?: Window; adopted: boolean }): WindowMoved {
  const now = stageDates({ window: move.window })!
  const old = move.adopted && move.old ? stageDates({ window: move.old }) : undefined
  const end = (before: string | undefined, after: string): MovedEnd =>
    before !== undefined && before !== after ? { old: before, now: after } : { now: after }
  return {
    kind: !move.adopted ? 'not-adopted' : old ? 'moved' : 'set',
    first: end(old?.from, now.from),
    last: end(old?.to, now.to),
  }
}
