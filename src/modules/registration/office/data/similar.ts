import { sql } from 'kysely'
import { instant } from '../../../../platform/clock/clock.ts'
import type { Tx } from '../../../../platform/database/open.ts'
import { textOf, type Answers } from '../../../../platform/form/answer.ts'
import type { RegistrationState } from '../../data/drafts.ts'

/** Another registration that shares something with this one. */
export interface Similar {
  id: string
  number: string
  name: string
  state: RegistrationState
  why: ('organisation' | 'nik' | 'phone' | 'account')[]
}

/** Submitted registrations of the season with the same pesantren, NIK, phone or account, by their last submission. */
export async function similarTo(
  tx: Tx,
  one: { id: string; seasonId: string; organisationId?: string; answers: Answers },
): Promise<Similar[]> {
  const nik = textOf(one.answers, 'rep_nik') ?? null
  const phone = textOf(one.answers, 'rep_phone') ?? null
  const account = textOf(one.answers, 'account_number') ?? null
  const { rows } = await sql<
    Omit<Similar, 'why'> & { organisation: boolean; nik: boolean; phone: boolean; account: boolean }
  >`
    with near as (
      select registration_id as id from submission where answers #>> '{rep_nik,value}' = ${nik}
      union select registration_id from submission where answers #>> '{rep_phone,value}' = ${phone}
      union select registration_id from submission where answers #>> '{account_number,value}' = ${account}
      union select id from registration where organisation_id = ${one.organisationId ?? null} and number is not null)
    select r.id, r.number, coalesce(r.name, '') as name, r.state,
      coalesce(r.organisation_id = ${one.organisationId ?? null}, false) as organisation,
      coalesce(last.answers #>> '{rep_nik,value}' = ${nik}, false) as nik,
      coalesce(last.answers #>> '{rep_phone,value}' = ${phone}, false) as phone,
      coalesce(last.answers #>> '{account_number,value}' = ${account}, false) as account
    from near join registration r on r.id = near.id
    cross join lateral (
      select answers from submission s where s.registration_id = r.id order by sequence desc limit 1) last
    where r.season_id = ${one.seasonId} and r.id <> ${one.id}
    order by r.number limit 50`.execute(tx)
  return rows
    .map(({ organisation, nik, phone, account, ...row }) => {
      const shared = { organisation, nik, phone, account }
      const why = (Object.keys(shared) as Similar['why']).filter(key => shared[key as keyof typeof shared])
      return { ...row, why }
    })
    .filter(row => row.why.length > 0)
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
    from registration_dispute x
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
