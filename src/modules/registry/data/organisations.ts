import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'
import type { RegionBook } from '../../regions/index.ts'
import { derive, deriveClaim, type Described, type OrganisationKind } from '../rules/derive.ts'

/** Who says that a pesantren exists: somebody entitled, only a running registration, or nobody any more. */
export type Standing = 'recorded' | 'claimed' | 'dropped'

/** An organisation to be written: what is known of it, and its number if it has one. A pesantren unless said. */
export interface NewPesantren extends Described {
  id: string
  kind?: OrganisationKind
  nspp: string | null
  sample?: boolean
  standing?: Standing
}

/** Inserts organisations with their search texts and guesses: two statements for any number of them. */
export async function insertPesantren(tx: Tx, rows: NewPesantren[], book: RegionBook): Promise<void> {
  if (rows.length === 0) return
  const given = rows.map(row => {
    const { sample = false, standing = 'recorded', kind = 'pesantren' } = row
    const number = kind === 'pesantren' ? null : row.nspp
    return {
      ...row,
      kind,
      number,
      sample,
      standing,
      ...(standing === 'recorded' ? derive(row, book) : deriveClaim(row, book)),
    }
  })
  await sql`
    insert into organisation (id, kind, number, name, address, regency_code, kecamatan_code, village_code, kecamatan_guess_code,
      kecamatan_guess_certainty, village_guess_code, search_name, search_place, sample, standing)
    select id, kind, number, name, address, regency_code, kecamatan_code, village_code, kecamatan_guess_code,
      kecamatan_guess_certainty, village_guess_code, search_name, search_place, sample, standing
    from json_to_recordset(${JSON.stringify(given)}::json) as given (id uuid, kind text, number text, name text,
      address text, regency_code text, kecamatan_code text, village_code text, kecamatan_guess_code text,
      kecamatan_guess_certainty real, village_guess_code text, search_name text, search_place text, sample boolean,
      standing text)`.execute(tx)
  const pesantren = given.filter(row => row.kind === 'pesantren')
  if (pesantren.length === 0) return
  await sql`
    insert into pesantren (organisation_id, nspp)
    select * from unnest(${pesantren.map(row => row.id)}::uuid[], ${pesantren.map(row => row.nspp)}::text[])`.execute(
    tx,
  )
}

/** Fields of organisations that get another value. */
export interface Change {
  id: string
  set: Partial<Described & { nspp: string | null }>
}

/** Changes fields, and with them search texts and guesses. The rows are locked first, so that what was said meanwhile is read. */
export async function changePesantren(tx: Tx, changes: Change[], book: RegionBook): Promise<void> {
  if (changes.length === 0) return
  await lockOrganisations(
    tx,
    changes.map(change => change.id),
  )
  const present = await tx
    .selectFrom('organisation')
    .select(['id', 'name', 'address', 'regency_code', 'kecamatan_code', 'village_code', ...saidOfGuess])
    .where(eb => eb('id', '=', eb.fn.any(eb.val(changes.map(change => change.id)))))
    .execute()
  const wanted = new Map(changes.map(change => [change.id, change.set]))
  const given = present.map(({ id, refused, stated, ...before }) => {
    const { nspp: _nspp, ...set } = wanted.get(id)!
    const after: Described = { ...before, ...set }
    return { id, ...after, ...derive(after, book, { refused, stated }) }
  })
  await sql`
    update organisation o set name = g.name, address = g.address, regency_code = g.regency_code,
      kecamatan_code = g.kecamatan_code, village_code = g.village_code,
      kecamatan_guess_code = g.kecamatan_guess_code, kecamatan_guess_certainty = g.kecamatan_guess_certainty,
      village_guess_code = g.village_guess_code, search_name = g.search_name, search_place = g.search_place
    from json_to_recordset(${JSON.stringify(given)}::json) as g (id uuid, name text, address text, regency_code text,
      kecamatan_code text, village_code text, kecamatan_guess_code text, kecamatan_guess_certainty real,
      village_guess_code text, search_name text, search_place text)
    where o.id = g.id`.execute(tx)
  await changeNumbers(
    tx,
    changes.filter(change => change.set.nspp !== undefined),
  )
}

/** Nobody else holds these until the transaction ends; in one order, so that two who hold many wait for each other in turn. */
export async function lockOrganisations(tx: Tx, ids: string[]): Promise<void> {
  await sql`select from organisation where id = any(${ids}::uuid[]) order by id for update`.execute(tx)
}

/** What officers say of the guess, beside a row of `organisation`: what was said last counts. */
const saidOfGuess = [
  sql<string[]>`array(select g.kecamatan_code from guess_refusal g
    where g.organisation_id = organisation.id and g.taken_back_at is null)`.as('refused'),
  sql<string | null>`(select g.stated_code from guess_refusal g
    where g.organisation_id = organisation.id and g.taken_back_at is null order by g.happened_at desc, g.id desc limit 1)`.as(
    'stated',
  ),
] as const

/** Numbers that move from one to another pass through null, so that uniqueness holds at every moment. */
async function changeNumbers(tx: Tx, changes: Change[]): Promise<void> {
  if (changes.length === 0) return
  const ids = changes.map(change => change.id)
  await tx
    .updateTable('pesantren')
    .set({ nspp: null })
    .where(eb => eb('organisation_id', '=', eb.fn.any(eb.val(ids))))
    .execute()
  await sql`
    update pesantren p set nspp = given.nspp
    from unnest(${ids}::uuid[], ${changes.map(change => change.set.nspp ?? null)}::text[]) as given (id, nspp)
    where p.organisation_id = given.id`.execute(tx)
}

/** Writes anew what a registration says of a pesantren that only registrations name; a recorded one is left alone. */
export async function rewriteClaim(
  tx: Tx,
  id: string,
  given: Described & { nspp: string | null },
  book: RegionBook,
): Promise<void> {
  const { search_name, search_place } = deriveClaim(given, book)
  const rewritten = await tx
    .updateTable('organisation')
    .set({ name: given.name, address: given.address, search_name, search_place, standing: 'claimed' })
    .where('id', '=', id)
    .where('standing', '<>', 'recorded')
    .returning('id')
    .executeTakeFirst()
  if (rewritten && given.nspp !== null) await giveNumber(tx, id, given.nspp)
}

/** A number that another one of its kind has is not given a second time. */
async function giveNumber(tx: Tx, id: string, nspp: string): Promise<void> {
  await sql`
    update pesantren set nspp = ${nspp} where organisation_id = ${id} and nspp is distinct from ${nspp}
      and not exists (select from pesantren where nspp = ${nspp})`.execute(tx)
  await sql`
    update organisation o set number = ${nspp} where id = ${id} and kind <> 'pesantren' and number is distinct from ${nspp}
      and not exists (select from organisation x where x.kind = o.kind and x.number = ${nspp})`.execute(tx)
}

/** Moves organisations to another standing: all of them, or those that stand so now. */
export async function setStanding(tx: Tx, ids: string[], to: Standing, from?: Standing): Promise<void> {
  const which = from ? sql`standing = ${from}` : sql`standing <> ${to}`
  await sql`update organisation set standing = ${to} where id = any(${ids}::uuid[]) and ${which}`.execute(tx)
}

/** Removes pesantren that nothing refers to but their own facts. */
export async function deletePesantren(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from organisation_fact where organisation_id = any(${ids}::uuid[])`.execute(tx)
  await sql`delete from pesantren where organisation_id = any(${ids}::uuid[])`.execute(tx)
  await sql`delete from organisation where id = any(${ids}::uuid[])`.execute(tx)
}

/** Which of the organisations other tables refer to, whatever tables there are: read from the schema itself. */
export async function referredTo(tx: Tx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows: keys } = await sql<{ table: string; column: string }>`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'organisation'::regclass
      and c.conrelid::regclass::text not in ('pesantren', 'organisation_fact')`.execute(tx)
  if (keys.length === 0) return new Set()
  const each = keys.map(
    key =>
      sql`select ${sql.ref(key.column)} as id from ${sql.table(key.table)} where ${sql.ref(key.column)} = any(${ids}::uuid[])`,
  )
  const { rows } = await sql<{ id: string }>`${sql.join(each, sql` union `)}`.execute(tx)
  return new Set(rows.map(row => row.id))
}

/** Nobody else holds this organisation until the transaction ends. Resolves to how it stands. */
export async function holdOrganisation(tx: Tx, organisationId: string): Promise<Standing> {
  const row = await tx
    .selectFrom('organisation')
    .select('standing')
    .where('id', '=', organisationId)
    .forUpdate()
    .$narrowType<{ standing: Standing }>()
    .executeTakeFirstOrThrow()
  return row.standing
}

/** Counts the registry anew for the planner. */
export async function refreshStatistics(tx: Tx): Promise<void> {
  await sql`analyze organisation, pesantren, organisation_fact`.execute(tx)
}
