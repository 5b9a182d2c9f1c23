import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'
import {
  createPesantren,
  findPesantren,
  organisationById,
  searchPesantren,
  setFacts,
  type PesantrenGiven,
  type Source,
} from '../../registry/index.ts'

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
  village_code?: string | null
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

export async function findByNspp(tx: Tx, nspp: string): Promise<KnownPesantren | undefined> {
  const row = await findPesantren(tx, { nspp })
  return row && known(row)
}

export async function findPesantrenById(tx: Tx, id: string): Promise<KnownPesantren | undefined> {
  const row = await organisationById(tx, id)
  return row && known(row)
}

/** The likeliest pesantren for a name and place as somebody typed them. */
export async function searchByName(tx: Tx, text: string): Promise<KnownPesantren[]> {
  return (await searchPesantren(tx, { name: text, limit: 10 })).map(known)
}

/** Records a pesantren that nobody had recorded; one with that number made meanwhile is taken instead. */
export async function recordPesantren(tx: Tx, given: PesantrenGiven, source: Source): Promise<string> {
  if (given.nspp) {
    // One transaction at a time decides about a number.
    await sql`select pg_advisory_xact_lock(hashtext('nspp'), hashtext(${given.nspp}))`.execute(tx)
    const same = await findByNspp(tx, given.nspp)
    if (same) return same.id
  }
  return createPesantren(tx, given, source)
}

/** The record that an earlier registration of the same owner made for a pesantren without a number and of this name. */
export async function recordOfOwner(tx: Tx, ownerId: string, name: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select o.id from registration r join organisation o on o.id = r.organisation_id
    join pesantren p on p.organisation_id = o.id
    where r.owner_id = ${ownerId} and p.nspp is null and lower(o.name) = lower(${name})
    order by r.started_at desc limit 1`.execute(tx)
  return rows[0]?.id
}

/**
 * Tells the registry where a pesantren lies when it does not know it yet. A place that is known is never overwritten by a
 * registration: that is for the office to decide.
 */
export async function placeUnknown(
  tx: Tx,
  organisationId: string,
  place: Record<'regency_code' | 'kecamatan_code' | 'village_code', string | null>,
  source: Source,
): Promise<void> {
  const row = await organisationById(tx, organisationId)
  const differs = row?.regency_code != null && row.regency_code !== place.regency_code
  if (!row || row.village_code || differs || !place.village_code) return
  await setFacts(tx, organisationId, place, source)
}

/** Whether the registry had an organisation before a registration for it was begun. */
export async function wasKnown(tx: Tx, organisationId: string, registrationId: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select o.created_at < r.created_at as known from organisation o, registration r
    where o.id = ${organisationId} and r.id = ${registrationId}`.execute(tx)
  return rows[0]?.known ?? false
}

/** Whether an organisation took part in a stage of any other season. */
export async function tookPartBefore(tx: Tx, organisationId: string, seasonId: string): Promise<boolean> {
  const { rows } = await sql<{ took: boolean }>`
    select exists (
      select from stage_entry e join registration r on r.id = e.registration_id
      where r.organisation_id = ${organisationId} and r.season_id <> ${seasonId}) as took`.execute(tx)
  return rows[0]!.took
}

/** Nobody else submits for this organisation until the transaction ends. */
export async function holdOrganisation(tx: Tx, organisationId: string): Promise<void> {
  await tx.selectFrom('organisation').select('id').where('id', '=', organisationId).forUpdate().execute()
}
