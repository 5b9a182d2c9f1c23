import { nameForMessage } from '../../text/name-for-message.ts'
import type { House } from '../../web/context.ts'
import type { Candidate, Letter, Mailing } from '../mailing.ts'

/** A letter as a mailing words it: whoever gets it is called by a name that brings no link along, or by none. */
export function letterFor<C extends Candidate>(
  house: House,
  mailing: Mailing<C>,
  candidate: C,
  { what, note }: { what: string; note?: string },
): Letter {
  const name = candidate.unnamed ? '' : nameForMessage(candidate.name)
  return mailing.letter(house, { ...candidate, name }, what, note)
}
