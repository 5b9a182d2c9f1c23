import { isOpen, type Window } from '../../../programmes/index.ts'
import type { RegistrationState } from '../../rules/life.ts'

export type Decision = 'kept' | 'moved'

/** What is looked at of a contested place. */
interface Contested {
  holder: { state: RegistrationState }
  claimant: { window?: Window }
}

/**
 * Why a decision cannot be made. `gone`: the holder's registration was withdrawn, which nobody takes back. `closed`: the
 * claimant could not send any more, so that nobody would have the place.
 */
export function barOf({ holder, claimant }: Contested, decision: Decision, at: Temporal.Instant) {
  if (decision === 'kept') return holder.state === 'withdrawn' ? 'gone' : undefined
  return isOpen(claimant.window, at) ? undefined : 'closed'
}
