import type { RegistrationState } from '../../rules/life.ts'

export type Decision = 'kept' | 'moved'
export const values = ['kept', 'moved'] as const satisfies Decision[]

/** What is looked at of a contested place. */
export interface Contested {
  /** The decision in force. */
  current?: Decision
  holder: { state: RegistrationState }
}

/**
 * Why a decision cannot be made. `same`: it is in force. `gone`: the holder's registration was withdrawn, which nobody takes
 * back. `closed`: the claimant could not send any more, so that nobody would have the place.
 */
export type Bar = 'same' | 'gone' | 'closed'

/** `maySend`: the claimant's window is open. */
export function barOf({ current, holder }: Contested, decision: Decision, maySend: boolean): Bar | undefined {
  if (current === decision) return 'same'
  if (decision === 'kept') return holder.state === 'withdrawn' ? 'gone' : undefined
  return maySend ? undefined : 'closed'
}
