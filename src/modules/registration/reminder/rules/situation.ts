import { windowState, type Window } from '../../../programmes/index.ts'
import type { RegistrationState } from '../../rules/life.ts'

/** What decides whether there is something to remind of. */
export interface Standing {
  state: RegistrationState
  /** Papers that are missing, and those that turned out not to be usable. */
  missing: number
  unusable: number
  /** The number of the representative was asked and has not answered. */
  unanswered: boolean
  window?: Window
}

/** Something to remind of. Of one that was sent and opened again, what was sent still counts. */
type What = 'unsent' | 'reopened' | 'papers' | 'unanswered'

/** What a reminder says, or why there is none. */
export function situationOf(
  { state, missing, unusable, unanswered, window }: Standing,
  at: Temporal.Instant,
): { what: What } | { bar: 'withdrawn' | 'ahead' | 'closed' | 'complete' } {
  if (state === 'withdrawn') return { bar: 'withdrawn' }
  const time = windowState(window, at)
  if (state === 'frozen' || time === 'closed') return { bar: 'closed' }
  if (time === 'ahead') return { bar: 'ahead' }
  if (state === 'draft') return { what: 'unsent' }
  if (state === 'reopened') return { what: 'reopened' }
  if (missing + unusable > 0) return { what: 'papers' }
  return unanswered ? { what: 'unanswered' } : { bar: 'complete' }
}
