import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'

/** A pesantren of the registry, as far as a registration is prefilled from it. */
export interface KnownPesantren {
  id: string
  nspp?: string
  name: string
  address?: string
  regency?: string
  kecamatan?: string
  village?: string
}

interface Row {
  id: string
  nspp: string | null
  name: string
  address: string | null
  regency_code: string | null
  kecamatan_code: string | null
  village_code: string | null
}

const known = (row: Row): KnownPesantren => ({
  id: row.id,
  nspp: row.nspp ?? undefined,
  name: row.name,
  address: row.address ?? undefined,
  regency: row.regency_code ?? undefined,
  kecamatan: row.kecamatan_code ?? undefined,
  village: row.village_code ?? undefined,
})

const fields = sql`o.id, p.nspp, o.name, o.address, o.regency_code, o.kecamatan_code, o.village_code`

export async function findByNspp(tx: Tx, nspp: string): Promise<KnownPesantren | undefined> {
  const { rows } = await sql<Row>`
    select ${fields} from pesantren p join organisation o on o.id = p.organisation_id where p.nspp = ${nspp}`.execute(
    tx,
  )
  return rows[0] && known(rows[0])
}

export async function findPesantrenById(tx: Tx, id: string): Promise<KnownPesantren | undefined> {
  const { rows } = await sql<Row>`
    select ${fields} from organisation o join pesantren p on p.organisation_id = o.id where o.id::text = ${id}`.execute(
    tx,
  )
  return rows[0] && known(rows[0])
}

/** Makes the record of a pesantren that nobody had recorded; one with that number made meanwhile is taken instead. */
export async function createPesantren(tx: Tx, given: Omit<KnownPesantren, 'id'>, sample: boolean): Promise<string> {
  const same = given.nspp && (await holdNspp(tx, given.nspp))
  if (same) return same.id
  const { id } = await tx
    .insertInto('organisation')
    .values({
      kind: 'pesantren',
      name: given.name,
      address: given.address ?? null,
      regency_code: given.regency ?? null,
      kecamatan_code: given.kecamatan ?? null,
      village_code: given.village ?? null,
      search_name: given.name.toLowerCase(),
      sample,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('pesantren')
    .values({ organisation_id: id, nspp: given.nspp ?? null })
    .execute()
  return id
}

/** Lets one transaction at a time decide about a number, and looks whether it is recorded by now. */
async function holdNspp(tx: Tx, nspp: string): Promise<KnownPesantren | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext('nspp'), hashtext(${nspp}))`.execute(tx)
  return findByNspp(tx, nspp)
}

/** Whether the registry had an organisation before a registration for it was begun. */
export async function wasKnown(tx: Tx, organisationId: string, registrationId: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select o.created_at < r.created_at as known from organisation o, registration r
    where o.id = ${organisationId} and r.id = ${registrationId}`.execute(tx)
  return rows[0]?.known ?? false
}

/** Whether an organisation took part in a stage of any earlier season of the programme's family. */
export async function tookPartBefore(tx: Tx, organisationId: string, seasonId: string): Promise<boolean> {
  const { rows } = await sql<{ took: boolean }>`
    select exists (
      select from stage_entry e join registration r on r.id = e.registration_id
      where r.organisation_id = ${organisationId} and r.season_id <> ${seasonId}) as took`.execute(tx)
  return rows[0]!.took
}
