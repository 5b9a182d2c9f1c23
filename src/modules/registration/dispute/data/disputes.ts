import { sql } from 'kysely'
import { instant } from '../../../../platform/clock/clock.ts'
import type { Tx } from '../../../../platform/database/open.ts'
import type { Placed } from '../../../../platform/policy/index.ts'
import type { Window } from '../../../programmes/index.ts'
import type { OrganisationKind } from '../../../registry/index.ts'
import { windowOf } from '../../data/own.ts'
import { provedPhoneColumn } from '../../confirmation/data/asked.ts'
import { contactColumn, type Contact } from '../../office/data/rows.ts'
import type { RegistrationState } from '../../rules/life.ts'

/** One of the two registrations that want the same organisation, as far as the office sees any: of a draft no answers. */
export interface Side {
  id: string
  responseId: string
  number: string | null
  draftCode: string
  state: RegistrationState
  callId: string
  organisationId: string | null
  /** Where it lies, as far as it says. */
  regency_code: string | null
  kecamatan_code: string | null
  /** When it can be sent. */
  window?: Window
  contact: Contact
  /** Whose it is, and where they are told: the only number that more than a question may be written to, else a proved address. */
  personId: string
  phone: string | null
  email: string | null
}

export interface Dispute extends Placed {
  id: string
  /** Which registrations contest it, and how they stand. */
  states: string[]
  organisationId: string
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
 * A dispute with both its registrations. To be decided, they and it are held until the transaction ends, so that none is
 * reopened, withdrawn or decided meanwhile.
 */
export async function findDispute(tx: Tx, id: string, { hold = false } = {}): Promise<Dispute | undefined> {
  if (hold) await holdSides(tx, id)
  const row = await tx
    .selectFrom('registration_dispute as x')
    .innerJoin('v_season as s', 's.id', 'x.season_id')
    .innerJoin('v_organisation as o', 'o.id', 'x.organisation_id')
    .select(['x.id', 'x.happened_at', 'x.held_by_id', 'x.registration_id', 'x.organisation_id as organisationId'])
    .select(['s.programme', 's.year', 'o.name', 'o.kind'])
    .where('x.id', '=', id)
    .$if(hold, query => query.forUpdate('x'))
    .executeTakeFirst()
  if (!row) return undefined
  const { held_by_id, registration_id, happened_at, kind, ...rest } = row
  const [holder, claimant] = await sides(tx, [held_by_id, registration_id], hold)
  return {
    ...rest,
    kind: kind as OrganisationKind,
    since: instant(happened_at),
    states: [holder!, claimant!].flatMap(side => [side.id, side.state]),
    holder: holder!,
    claimant: claimant!,
  }
}

/**
 * One decision about a place after the other: whoever decides one case of it may move the others, and would wait for somebody
 * who decides one of those. Then the registrations, before the case itself.
 */
async function holdSides(tx: Tx, id: string): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtext('dispute'), hashtext(organisation_id::text)) from registration_dispute
    where id = ${id}`.execute(tx)
  await sql`
    select from registration r, registration_dispute x where x.id = ${id} and r.id in (x.held_by_id, x.registration_id)
    order by r.id for no key update of r`.execute(tx)
}

/** The registrations of these ids, in this order. */
async function sides(tx: Tx, ids: string[], hold: boolean): Promise<(Side | undefined)[]> {
  const rows = await tx
    .selectFrom('registration as r')
    .innerJoin('v_call as w', 'w.id', 'r.call_id')
    .select(['r.id', 'r.number', 'r.draft_code as draftCode', 'r.state', contactColumn, provedPhoneColumn])
    .select(['r.owner_id as personId', provedEmailColumn])
    .select(['r.response_id as responseId', 'r.organisation_id as organisationId', 'r.call_id as callId'])
    .select(['w.opens_at', 'w.closes_at', 'r.regency_code', 'r.kecamatan_code'])
    .where('r.id', 'in', ids)
    .orderBy('r.id')
    .$if(hold, query => query.forNoKeyUpdate('r'))
    .execute()
  const found = rows.map(({ opens_at, closes_at, ...row }) => {
    return { ...row, window: windowOf({ opens_at, closes_at }) } as Side
  })
  return ids.map(id => found.find(side => side.id === id))
}

const provedEmailColumn = sql<string | null>`(
  select a.email from v_account_email a where a.person_id = r.owner_id and a.proven)`.as('email')

/** The other open cases about the same organisation against its holder, the newest first, held. */
export async function openAgainst(
  tx: Tx,
  { holder, organisationId }: Pick<Dispute, 'holder' | 'organisationId'>,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select x.id from registration_dispute x where x.held_by_id = ${holder.id} and x.organisation_id = ${organisationId}
      and exists (select from v_dispute v where v.id = x.id and v.state = 'open')
    order by x.recorded_at desc for update of x`.execute(tx)
  return rows.map(row => row.id)
}

/**
 * The holder has lost the place: every other claim against it is one against the winner now, and waits for a decision of its
 * own. Resolves to those cases with who contests in them.
 */
export async function contestWinner(tx: Tx, dispute: Dispute) {
  const { claimant } = dispute
  const { rows } = await sql<{ id: string; registration: string }>`
    update registration_dispute x set held_by_id = ${claimant.id}
    where x.id = any(${await openAgainst(tx, dispute)}::uuid[]) and x.registration_id <> ${claimant.id} and not exists (
      select from registration_dispute y where y.registration_id = x.registration_id and y.held_by_id = ${claimant.id})
    returning x.id, x.registration_id as registration`.execute(tx)
  return rows
}
