import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/open.ts'
import type { ApplicantKind } from '../../../programmes/index.ts'

/** A contested place that was decided against somebody: the one who held it, or the one who came later. */
export interface LostPlace {
  /** Of the dispute. */
  id: string
  held: boolean
  /** Number or draft code of the registration that lost it. */
  called: string
  kind: ApplicantKind
  /** What both wanted. */
  name: string
  reason: string
}

/**
 * What a person lost and can still do something about, the newest first: a draft that cannot be sent for that organisation,
 * or a registration that the decision withdrew, until another one is begun for the same call.
 */
export async function lostBy(tx: Tx, ownerId: string): Promise<LostPlace[]> {
  const { rows } = await sql<LostPlace>`
    select x.id, x.held_by_id = r.id as held, coalesce(r.number, r.draft_code) as called, r.applicant_kind as kind, o.name,
      x.reason
    from registration r
    join v_dispute x on (x.state = 'moved' and x.held_by_id = r.id) or (x.state = 'kept' and x.registration_id = r.id)
    join v_organisation o on o.id = x.organisation_id
    where r.owner_id = ${ownerId} and (r.state in ('draft', 'reopened') or (x.state = 'moved' and r.state = 'withdrawn'
      and not exists (select from registration n
        where n.owner_id = r.owner_id and n.call_id = r.call_id and n.state <> 'withdrawn')))
    order by x.decided_at desc`.execute(tx)
  return rows
}
