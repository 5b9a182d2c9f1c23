import { isOpen, type Window } from '../../../programmes/index.ts'
import type { RegistrationState } from '../../rules/life.ts'

export type Decision = 'kept' | 'moved'

/** What is looked at of a contested place. */
interface Contested {
  organisationId: string
  holder: { state: RegistrationState; organisationId: string | null; window?: Window }
  claimant: { state: RegistrationState; window?: Window }
}

/**
 * Why a decision cannot be made. `gone`: the holder's registration was withdrawn, which nobody takes back. `left`: it was sent
 * for another organisation since. `closed`: the claimant could not send any more, so that nobody would have the place.
 */
export function barOf({ holder, claimant, organisationId }: Contested, decision: Decision, at: Temporal.Instant) {
  if (decision === 'kept') {
    if (holder.state === 'withdrawn') return 'gone'
    return standsElsewhere(holder, organisationId) ? 'left' : undefined
  }
  return isOpen(claimant.window, at) ? undefined : 'closed'
}

/** Whether what was sent last stands for another organisation than the contested one. */
export function standsElsewhere({ state, organisationId }: Contested['holder'], contested: string): boolean {
  return (state === 'submitted' || state === 'reopened') && organisationId !== contested
}

/** Who has to send next, now that it is decided: whoever has the place, or nobody any more. */
export function nextOf(
  { holder, claimant }: Pick<Contested, 'holder' | 'claimant'>,
  decision: Decision,
  at: Temporal.Instant,
) {
  const { state, window } = decision === 'kept' ? holder : claimant
  return (state === 'draft' || state === 'reopened') && isOpen(window, at) ? decision : 'nothing'
}
