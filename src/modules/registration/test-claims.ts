import { sql } from 'kysely'
import type { World } from '../../../test/world.ts'
import { decideSeen, seeSubject } from '../../platform/decision/index.ts'
import type { Actor } from '../../platform/policy/index.ts'
import type { House } from '../../platform/web/context.ts'
import { disputeRoom } from './dispute/room.tsx'
import type { Decision } from './dispute/rules/bars.ts'

/** The window of the tests' season has closed, and nothing that arrived in time is under way any more. */
export const afterClosing = Temporal.Instant.from('2019-05-01T00:10:00+07:00')

/** What the registry holds for true of the pesantren of a number: its facts, account, business, and where it lies. */
export async function presentOf(world: World, nspp: string) {
  const { db } = world.house
  const row = await db
    .selectFrom('organisation as o')
    .innerJoin('pesantren as p', 'p.organisation_id', 'o.id')
    .select(['o.id', 'o.standing', 'o.regency_code', 'o.kecamatan_code', 'o.village_code'])
    .where('p.nspp', '=', nspp)
    .executeTakeFirstOrThrow()
  const facts = await db
    .selectFrom('organisation_fact')
    .select(['field', 'value'])
    .where('organisation_id', '=', row.id)
    .where('valid_to', 'is', null)
    .execute()
  const accounts = await db
    .selectFrom('bank_account')
    .select(['bank', 'number', 'source_kind', 'source_id', 'source_text'])
    .where('organisation_id', '=', row.id)
    .where('valid_to', 'is', null)
    .execute()
  const units = await db
    .selectFrom('business_unit_version')
    .select(['name', 'field', 'started', 'source_kind', 'source_id'])
    .where('organisation_id', '=', row.id)
    .where('valid_to', 'is', null)
    .execute()
  return {
    standing: row.standing,
    place: [row.regency_code, row.kecamatan_code, row.village_code],
    facts: Object.fromEntries(facts.map(fact => [fact.field, fact.value])),
    account: accounts[0],
    unit: units[0],
    units: units.length,
  }
}

/** Every value a field of that pesantren ever had, the oldest first. */
export function said(world: World, nspp: string, field: string) {
  return world.house.db
    .selectFrom('organisation_fact as f')
    .innerJoin('pesantren as p', 'p.organisation_id', 'f.organisation_id')
    .selectAll('f')
    .where('p.nspp', '=', nspp)
    .where('f.field', '=', field)
    .orderBy('f.recorded_at')
    .execute()
}

/** Present values of a registration that has no say, and keys with more than one present value. */
export async function strays(world: World): Promise<unknown[]> {
  const { rows } = await sql`
    with kept as (
      select organisation_id, field as key, source_kind, source_id, source_text, valid_to, taken_back_at
        from organisation_fact
      union all select organisation_id, 'account', source_kind, source_id, source_text, valid_to, taken_back_at
        from bank_account
      union all select organisation_id, unit_id::text, source_kind, source_id, source_text, valid_to, taken_back_at
        from business_unit_version)
    select k.key, 'no say' as why from kept k left join registration r on r.id = k.source_id
      where k.source_kind = 'registration' and k.valid_to is null and (r.settled_at is null
        or r.organisation_id <> k.organisation_id or r.state not in ('submitted', 'reopened'))
    union all select key, 'twice' from kept where valid_to is null group by organisation_id, key having count(*) > 1
    union all select key, 'no source' from kept where source_kind = 'registration' and source_text is null
    union all select key, 'taken back and present' from kept where taken_back_at is not null and valid_to is null
    `.execute(world.house.db)
  return rows
}

/** What somebody sees now who looks at a dispute. */
export async function sightNow({ db }: House, disputeId: string): Promise<string> {
  return (await seeSubject(db, disputeRoom, disputeId))!
}

/** Decides a dispute as an officer does who has seen it; without `sight`, just before. */
export async function decide(
  house: House,
  deciding: {
    disputeId: string
    decision: Decision
    reason: string
    actor: Actor
    at: Temporal.Instant
    sight?: string
  },
) {
  const { disputeId: subjectId, decision: value, sight = await sightNow(house, subjectId), ...rest } = deciding
  return decideSeen(house, disputeRoom, { subjectId, value, sight, ...rest })
}
