import { againWhenTaken } from '../../../platform/database/again-when-taken.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { House } from '../../../platform/web/context.ts'
import { type Actor, codeSuffices, demand, demandFresh, heldRole } from '../../../platform/policy/index.ts'
import { record } from '../../../platform/ledger/record.ts'
import { accountByEmail, accountById, accountByPhone, lockAccount, type Account } from '../data/accounts.ts'
import { hasPassword } from '../sign-in/data/credentials.ts'
import { sendInvitation, sendRoleAdded, sendRoleByCode } from '../data/letters.ts'
import { insertGrant, insertPerson } from '../data/persons.ts'
import { regionExists } from '../data/regions.ts'
import { grantsFrom } from '../data/sessions.ts'
import { isStandIn } from '../rules/contact.ts'
import { isPastFor, type Officer, type OfficerField, type OfficerProblem } from '../rules/officer.ts'
import { dateOf, endAfter } from '../rules/today.ts'

export type Appointed = { personId: string; grantId: string } | { field: OfficerField; problem: OfficerProblem }

/**
 * Appoints somebody else: person and account when the mail address is new, the role, and the letter with what the role needs to
 * sign in: a link that sets a password, or only where to ask for a code. Whose account is closed gets no role.
 */
export function appoint(house: House, actor: Actor, officer: Officer, now: Temporal.Instant): Promise<Appointed> {
  return againWhenTaken(() => house.db.transaction().execute(tx => appointIn(tx, house, actor, officer, now)))
}

/** The same inside a transaction, for an import. */
export async function appointIn(
  tx: Tx,
  house: House,
  actor: Actor,
  officer: Officer,
  now: Temporal.Instant,
): Promise<Appointed> {
  demand(house.policy, actor, 'people.appoint')
  const { role, region, until, email } = officer
  demandFresh(house.policy, actor, 'people.appoint', { roles: [role] })
  const today = dateOf(now)
  if (region && !(await regionExists(tx, region, today))) return { field: 'region', problem: 'region' }
  // A link that sets a password goes by mail.
  if (isStandIn(email) && !codeSuffices(role)) return { field: 'role', problem: 'needsEmail' }
  if (isPastFor(officer, today)) return { field: 'until', problem: 'until' }
  const known = await accountHeld(tx, email)
  const other = officer.phone ? await accountByPhone(tx, officer.phone) : undefined
  if (other && other.id !== known?.id) return { field: 'phone', problem: 'taken' }
  const barred = known && (await barOf(tx, actor, known, officer, today))
  if (barred) return { field: 'role', problem: barred }
  const person = known ? { personId: known.personId, accountId: known.id } : await insertPerson(tx, officer)
  const { personId } = person
  const to = until ? endAfter(until) : undefined
  const grantId = await insertGrant(tx, { personId, role, region, from: today, to, by: actor.personId })
  const detail = { grant: grantId, role, region, to }
  await record(tx, { act: 'role.granted', subjectKind: 'person', subjectId: personId, actor, at: now, detail })
  const invitee = { personId, name: known?.name ?? officer.name, email, phone: known?.phone ?? officer.phone }
  if (known && (await hasPassword(tx, known.id))) await sendRoleAdded(tx, invitee, role, now, actor)
  else if (codeSuffices(role)) await sendRoleByCode(tx, house, invitee, role, now, actor)
  else await sendInvitation(tx, house, invitee, role, now, actor)
  return { personId, grantId }
}

/** The account of a mail address, which nobody else changes until the transaction ends. */
async function accountHeld(tx: Tx, email: string): Promise<Account | undefined> {
  const found = await accountByEmail(tx, email)
  if (!found) return undefined
  await lockAccount(tx, found.personId)
  return accountById(tx, found.id)
}

/** Why somebody known is not given a role. */
async function barOf(
  tx: Tx,
  actor: Actor,
  { personId, disabledAt }: Account,
  officer: Officer,
  today: string,
): Promise<OfficerProblem | undefined> {
  if (personId === actor.personId) return 'own'
  if (disabledAt) return 'closed'
  return heldRole(await grantsFrom(tx, personId, today), officer) ? 'same' : undefined
}
