import { isOpen, type Window } from '../../../programmes/index.ts'
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

/** What a reminder says, or why there is none. */
export function situationOf(
  { state, missing, unusable, unanswered, window }: Standing,
  at: Temporal.Instant,
): { what: 'unsent' | 'papers' | 'unanswered' } | { bar: 'withdrawn' | 'closed' | 'complete' } {
  if (state === 'withdrawn') return { bar: 'withdrawn' }
  if (state === 'frozen' || !isOpen(window, at)) return { bar: 'closed' }
  if (state !== 'submitted') return { what: 'unsent' }
  if (missing + unusable > 0) return { what: 'papers' }
  return unanswered ? { what: 'unanswered' } : { bar: 'complete' }
}
