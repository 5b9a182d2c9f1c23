import { sql } from 'kysely'
import { instant } from '../../../../platform/clock/clock.ts'
import type { Tx } from '../../../../platform/database/open.ts'
import type { Window } from '../../../programmes/index.ts'
import type { OrganisationKind } from '../../../registry/index.ts'
import { windowOf, type RegistrationState } from '../../data/own.ts'
import { provedPhoneColumn } from '../../confirmation/data/asked.ts'
import { contactColumn, type Contact } from '../../office/data/rows.ts'

export type Decision = 'kept' | 'moved'

/** One of the two registrations that want the same organisation, as far as the office sees any: of a draft no answers. */
export interface Side {
  id: string
  responseId: string
  number: string | null
  draftCode: string
  state: RegistrationState
  organisationId: string | null
  /** When it can be sent. */
  window?: Window
  contact: Contact
  /** Where its owner is told: the only number that more than a question may be written to. */
  provedPhone: string | null
}

export interface Dispute {
  id: string
  state: 'open' | Decision
  reason?: string
  since: Temporal.Instant
  programme: string
  year: number
  /** What both want: its name in the registry, or the one its holder claims, and what it is. */
  name: string
  kind: OrganisationKind
  holder: Side
  claimant: Side
}

/**
 * A dispute with both its registrations. To be decided, it and they are held until the transaction ends, so that none is
 * reopened or withdrawn meanwhile.
 */
export async function findDispute(tx: Tx, id: string, { hold = false } = {}): Promise<Dispute | undefined> {
  const row = await tx
    .selectFrom('registration_dispute as x')
    .innerJoin('v_season as s', 's.id', 'x.season_id')
    .innerJoin('v_organisation as o', 'o.id', 'x.organisation_id')
    .select(['x.id', 'x.state', 'x.reason', 'x.happened_at', 'x.held_by_id', 'x.registration_id'])
    .select(['s.programme', 's.year', 'o.name', 'o.kind'])
    .where('x.id', '=', id)
    .$if(hold, query => query.forUpdate('x'))
    .executeTakeFirst()
  if (!row) return undefined
  const { held_by_id, registration_id, state, reason, happened_at, kind, ...rest } = row
  const [holder, claimant] = await sides(tx, [held_by_id, registration_id], hold)
  return {
    ...rest,
    kind: kind as OrganisationKind,
    state: state as Dispute['state'],
    reason: reason ?? undefined,
    since: instant(happened_at),
    holder: holder!,
    claimant: claimant!,
  }
}

/** The registrations of these ids, in this order. */
async function sides(tx: Tx, ids: string[], hold: boolean): Promise<(Side | undefined)[]> {
  const rows = await tx
    .selectFrom('registration as r')
    .innerJoin('v_call as w', 'w.id', 'r.call_id')
    .select(['r.id', 'r.number', 'r.draft_code as draftCode', 'r.state', contactColumn, provedPhoneColumn])
    .select(['r.response_id as responseId', 'r.organisation_id as organisationId', 'w.opens_at', 'w.closes_at'])
    .where('r.id', 'in', ids)
    .orderBy('r.id')
    .$if(hold, query => query.forNoKeyUpdate('r'))
    .execute()
  const found = rows.map(({ proved_phone, opens_at, closes_at, ...row }) => {
    const window = windowOf({ opens_at, closes_at })
    return { ...row, window, provedPhone: proved_phone } as Side
  })
  return ids.map(id => found.find(side => side.id === id))
}

/**
 * Writes the decision. When the holder loses the place, every other claim against it is one against the winner now, and waits
 * for a decision of its own. Has the winner given up meanwhile, there is nobody to contest it with.
 */
export async function closeDispute(
  tx: Tx,
  { id, holder, claimant }: Dispute,
  { decision, reason, decidedBy }: { decision: Decision; reason: string; decidedBy: string },
): Promise<void> {
  const goneAll = decision === 'moved' && claimant.state === 'withdrawn'
  await sql`
    update registration_dispute set state = ${decision}, reason = ${reason}, decided_by = ${decidedBy}
    where state = 'open' and ${goneAll ? sql`held_by_id = ${holder.id}` : sql`id = ${id}`}`.execute(tx)
  if (decision === 'kept' || goneAll) return
  await sql`
    update registration_dispute x set held_by_id = ${claimant.id}
    where state = 'open' and held_by_id = ${holder.id} and registration_id <> ${claimant.id} and not exists (
      select from registration_dispute y where y.registration_id = x.registration_id and y.held_by_id = ${claimant.id})`.execute(
    tx,
  )
}
