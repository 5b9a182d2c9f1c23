import type { Tx } from '../../../platform/database/open.ts'
import type { PesantrenGiven } from '../../registry/index.ts'
import type { Held } from '../data/registrations.ts'
import { claimNew, holdNumber, subjectById, subjectOfNumber, subjectOfOwner, type Subject } from '../data/registry.ts'

/** The pesantren a registration is for: chosen in the registry, known by its number, or new: then it is claimed. */
export async function subjectOf(tx: Tx, held: Held, given: PesantrenGiven): Promise<Subject> {
  const nspp = given.nspp ?? undefined
  const known = await knownSubject(tx, held.chosenId ?? held.organisationId, nspp)
  if (known) return known
  const own = nspp ? undefined : await subjectOfOwner(tx, held.ownerId, given.name)
  return own ?? claimNew(tx, { ...given, sample: held.sample })
}

/** The linked one, unless the number that was given is another's: then the one of that number. */
async function knownSubject(tx: Tx, linked: string | null, nspp: string | undefined): Promise<Subject | undefined> {
  const record = linked === null ? undefined : await subjectById(tx, linked)
  if (record && (!nspp || record.nspp === nspp)) return record
  if (!nspp) return undefined
  if (!record || record.nspp) return subjectOfNumber(tx, nspp)
  return (await holdNumber(tx, nspp)) ?? record
}
