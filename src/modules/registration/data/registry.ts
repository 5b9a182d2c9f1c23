import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'
import {
  claimPesantren,
  findPesantren,
  organisationById,
  searchPesantren,
  type PesantrenGiven,
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

/** The recorded pesantren of a number. What only a registration claims is shown to nobody as known. */
export async function findByNspp(tx: Tx, nspp: string): Promise<KnownPesantren | undefined> {
  const row = await findPesantren(tx, { nspp })
  return row?.standing === 'recorded' ? known(row) : undefined
}

export async function findPesantrenById(tx: Tx, id: string): Promise<KnownPesantren | undefined> {
  const row = await organisationById(tx, id)
  return row?.standing === 'recorded' ? known(row) : undefined
}

/** The likeliest pesantren for a name and place as somebody typed them. */
export async function searchByName(tx: Tx, text: string): Promise<KnownPesantren[]> {
  return (await searchPesantren(tx, { name: text, limit: 10 })).map(known)
}

/** What a registration is for, whoever says that it exists. */
export interface Subject {
  id: string
  nspp: string | null
  /** Claimed just now, in the words of this registration. */
  fresh?: true
}

export function subjectById(tx: Tx, id: string): Promise<Subject | undefined> {
  return organisationById(tx, id)
}

export function subjectOfNumber(tx: Tx, nspp: string): Promise<Subject | undefined> {
  return findPesantren(tx, { nspp })
}

/** The same, and no other transaction gives the number to anybody until this one ends. */
export async function holdNumber(tx: Tx, nspp: string): Promise<Subject | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext('nspp'), hashtext(${nspp}))`.execute(tx)
  return subjectOfNumber(tx, nspp)
}

/** Claims a pesantren that nobody named before; one with that number named meanwhile is taken instead. */
export async function claimNew(tx: Tx, given: PesantrenGiven): Promise<Subject> {
  const same = given.nspp ? await holdNumber(tx, given.nspp) : undefined
  if (same) return same
  return { id: await claimPesantren(tx, given), nspp: given.nspp ?? null, fresh: true }
}

/** What an earlier registration of the same owner named: a pesantren without a number and of this name. */
export async function subjectOfOwner(tx: Tx, ownerId: string, name: string): Promise<Subject | undefined> {
  const { rows } = await sql<Subject>`
    select o.id, p.nspp from registration r join v_organisation o on o.id = r.organisation_id
    join v_pesantren p on p.organisation_id = o.id
    where r.owner_id = ${ownerId} and p.nspp is null and lower(o.name) = lower(${name})
    order by r.started_at desc limit 1`.execute(tx)
  return rows[0]
}

/** Whether the registry had an organisation before a registration for it was begun. */
export async function wasKnown(tx: Tx, organisationId: string, registrationId: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select o.standing = 'recorded' and o.created_at < r.created_at as known from v_organisation o, registration r
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
