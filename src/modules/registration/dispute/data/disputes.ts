import { sql } from 'kysely'
import { instant } from '../../../../platform/clock/clock.ts'
import type { Tx } from '../../../../platform/database/open.ts'
import type { RegistrationState } from '../../data/drafts.ts'

export type Decision = 'kept' | 'moved'

/** One of the two registrations that want the same pesantren. */
export interface Side {
  id: string
  number: string | null
  draftCode: string
  name: string | null
  state: RegistrationState
  contactName: string | null
  /** E.164. */
  contactPhone: string | null
}

export interface Dispute {
  id: string
  state: 'open' | Decision
  reason?: string
  since: Temporal.Instant
  programme: string
  year: number
  /** The name in the registry. */
  pesantren: string
  holder: Side
  claimant: Side
}

type Row = Omit<Dispute, 'since' | 'reason'> & { reason: string | null; since: Date }

const side = (registration: string) => sql`(
  select json_build_object('id', r.id, 'number', r.number, 'draftCode', r.draft_code, 'state', r.state,
    'name', coalesce(r.name, d.answers #>> '{name,value}'),
    'contactName', p.name, 'contactPhone', coalesce(a.phone_number, d.answers #>> '{rep_phone,value}'))
  from registration r left join draft d on d.registration_id = r.id
  join person p on p.id = r.owner_id left join account a on a.person_id = p.id
  where r.id = ${sql.raw(registration)})`

/** A dispute with both its registrations; held until the transaction ends when it is to be decided. */
export async function findDispute(tx: Tx, id: string, { hold = false } = {}): Promise<Dispute | undefined> {
  const { rows } = await sql<Row>`
    select x.id, x.state, x.reason, x.happened_at as since, g.code as programme, s.year, o.name as pesantren,
      ${side('x.held_by_id')} as holder, ${side('x.registration_id')} as claimant
    from registration_dispute x
    join season s on s.id = x.season_id join programme g on g.id = s.programme_id
    join organisation o on o.id = x.organisation_id
    where x.id = ${id} ${hold ? sql`for update of x` : sql``}`.execute(tx)
  const row = rows[0]
  return row && { ...row, reason: row.reason ?? undefined, since: instant(row.since) }
}

/**
 * Writes the decision. When the holder loses the place, every other claim against it is answered by the same act: whoever
 * submits first now holds it.
 */
export async function closeDispute(
  tx: Tx,
  dispute: Dispute,
  { decision, reason, decidedBy }: { decision: Decision; reason: string; decidedBy: string },
): Promise<void> {
  const which = decision === 'moved' ? sql`held_by_id = ${dispute.holder.id}` : sql`id = ${dispute.id}`
  await sql`
    update registration_dispute set state = ${decision}, reason = ${reason}, decided_by = ${decidedBy}
    where state = 'open' and ${which}`.execute(tx)
}
