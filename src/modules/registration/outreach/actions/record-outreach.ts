import { record } from '../../../../platform/ledger/record.ts'
import { demand, scopeOf, type Actor } from '../../../../platform/policy/index.ts'
import { hasSeen } from '../../../../platform/staff-form/index.ts'
import type { House } from '../../../../platform/web/context.ts'
import { isOpen, type Call } from '../../../programmes/index.ts'
import { holdOrganisation } from '../../../registry/index.ts'
import { entriesOf, insertEntry, type Entry } from '../data/entries.ts'
import { findToCall } from '../data/rows.ts'
import type { Outcome } from '../rules/outcomes.ts'

/** What somebody says of a contact. */
export interface Said {
  outcome: Outcome
  /** As E.164. */
  phone?: string
  note?: string
}

/** The pesantren of one's own kecamatan, and the call it has not registered for. */
export interface Contacted {
  call: Pick<Call, 'id' | 'window'>
  organisationId: string
  /** The version of the last entry that the page had shown; nothing is asked where there was none. */
  seen: string
}

/** `unknown`: there is no such pesantren for this officer. `changed`: somebody else has written meanwhile. */
export type Recorded = { id: string } | { refused: 'unknown' | 'closed' | 'registered' } | { changed: Entry }

/** Writes down what came of a contact. An error is corrected by a later entry. */
export async function recordOutreach(
  house: House,
  actor: Actor & { personId: string },
  { call, organisationId, seen }: Contacted,
  said: Said,
  at: Temporal.Instant,
): Promise<Recorded> {
  demand(house.policy, actor, 'outreach.call')
  const scope = scopeOf(house.policy, actor, 'outreach.call')
  return house.db.transaction().execute(async tx => {
    if (!(await findToCall(tx, organisationId, call.id, scope))) return { refused: 'unknown' }
    // Two officers write one after the other, so that the second is told of the first, and of whatever has become of it meanwhile.
    await holdOrganisation(tx, organisationId)
    const found = await findToCall(tx, organisationId, call.id, scope)
    if (!found) return { refused: 'unknown' }
    if (!isOpen(call.window, at)) return { refused: 'closed' }
    if (found.standing === 'registered') return { refused: 'registered' }
    const [last] = (await entriesOf(tx, organisationId, scope)).filter(({ callId }) => callId === call.id)
    if (last && !hasSeen(seen, last.id)) return { changed: last }
    const id = await insertEntry(tx, { callId: call.id, organisationId, ...said, actorId: actor.personId, at })
    const act = { act: 'outreach.record', subjectKind: 'organisation', subjectId: organisationId, actor, at }
    await record(tx, { ...act, detail: { entry: id, call: call.id, outcome: said.outcome } })
    return { id }
  })
}
