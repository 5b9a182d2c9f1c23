import { sql, type RawBuilder } from 'kysely'
import { instant } from '../../../../platform/clock/clock.ts'
import type { Tx } from '../../../../platform/database/open.ts'
import { sharing } from '../../../../platform/response/index.ts'
import type { RegistrationState } from '../../rules/life.ts'
import { personal } from './rows.ts'

/** What registrations are compared by: a business may be registered as one kind of applicant and as another. */
const compared = { ...personal, number: 'applicant.number', nib: 'permit.nib' } as const
const keys = ['nik', 'phone', 'account', 'number', 'nib'] as const

/** Another registration that shares something with this one. */
export interface Similar {
  id: string
  number: string
  name: string
  state: RegistrationState
  why: ('organisation' | keyof typeof compared)[]
}

/** Submitted registrations of the season with the same organisation, NIK, phone, account or official number, by their last submission. */
export async function similarTo(
  tx: Tx,
  one: { id: string; responseId: string; seasonId: string; organisationId?: string },
): Promise<Similar[]> {
  const { rows } = await sql<Omit<Similar, 'why'> & { meanings: string[]; organisation: boolean }>`
    with shared as (${sharing(one.responseId, Object.values(compared))})
    select r.id, r.number, coalesce(r.name, '') as name, r.state,
      coalesce(r.organisation_id = ${one.organisationId ?? null}, false) as organisation,
      array(select shared.meaning from shared where shared.response_id = r.response_id) as meanings
    from registration r
    where r.season_id = ${one.seasonId} and r.id <> ${one.id} and r.number is not null
      and (r.organisation_id = ${one.organisationId ?? null} or r.response_id in (select response_id from shared))
    order by r.number limit 50`.execute(tx)
  return rows.map(({ organisation, meanings, ...row }) => {
    const shared = keys.filter(key => meanings.includes(compared[key]))
    return { ...row, why: organisation ? ['organisation' as const, ...shared] : shared }
  })
}

/** A contested pesantren, seen from one of the two registrations. */
export interface Dispute {
  id: string
  state: string
  /** Whether this registration holds the place. */
  holds: boolean
  otherId: string
  otherNumber?: string
  since: Temporal.Instant
}

/** The ids of those cases, to ask what was decided about them. */
export function contested(registrationId: string): RawBuilder<unknown> {
  return sql`select id from v_dispute where registration_id = ${registrationId} or held_by_id = ${registrationId}`
}

export async function disputesOf(tx: Tx, registrationId: string): Promise<Dispute[]> {
  const { rows } = await sql<{
    dispute: string
    state: string
    holds: boolean
    id: string
    number: string | null
    happened_at: Date
  }>`
    select x.id as dispute, x.state, x.held_by_id = ${registrationId} as holds, o.id, o.number, x.happened_at
    from v_dispute x
    join registration o on o.id = case when x.held_by_id = ${registrationId} then x.registration_id else x.held_by_id end
    where x.registration_id = ${registrationId} or x.held_by_id = ${registrationId}
    order by x.recorded_at desc limit 20`.execute(tx)
  return rows.map(row => ({
    id: row.dispute,
    state: row.state,
    holds: row.holds,
    otherId: row.id,
    otherNumber: row.number ?? undefined,
    since: instant(row.happened_at),
  }))
}
