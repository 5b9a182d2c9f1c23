import type { GrantedRole } from '../../../platform/policy/index.ts'

/** A role that somebody holds or will hold. */
export interface Held {
  id: string
  personId: string
  name: string
  role: GrantedRole
  region: string | null
  validFrom: string
  /** The first day on which it no longer holds; null: it has no end. */
  validTo: string | null
}

/** `self`: it is one's own. `over`: it has ended. `past`: the day is over. `begins`: it begins after that day only. */
export type EndProblem = 'self' | 'over' | 'past' | 'begins'

/** Who moves an end, and on which business date. */
export interface Mover {
  personId?: string
  today: string
}

/**
 * Why the end of a role cannot be moved to a day, which is the first on which it no longer holds; null for no end. Nobody moves
 * their own; what is over stays so, and is given anew, so that nobody has held a role on days on which they could not use it; it
 * ends yesterday at the earliest, so that nothing done until now loses its ground; and it ends after it began. The same for one
 * role, for many and for a file, when it is planned, done and undone.
 */
export function endProblem(
  { personId, validFrom, validTo }: Pick<Held, 'personId' | 'validFrom' | 'validTo'>,
  end: string | null,
  by: Mover,
): EndProblem | undefined {
  if (personId === by.personId) return 'self'
  if (validTo !== null && validTo <= by.today) return 'over'
  if (end === null) return undefined
  if (end < by.today) return 'past'
  return end <= validFrom ? 'begins' : undefined
}

/** Whether a role ends sooner than it did. */
export function endsSooner({ from, to }: { from: string | null; to: string | null }): boolean {
  return to !== null && (from === null || to < from)
}
