import type { World } from '../../../test/world.ts'

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
