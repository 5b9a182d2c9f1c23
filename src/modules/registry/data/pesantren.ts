import { sql } from 'kysely'
import type { Database, Tx } from '../../../platform/database/open.ts'
import type { OrganisationKind } from '../rules/derive.ts'
import type { Standing } from './organisations.ts'
import { isUuid } from '../../../platform/web/uuid.ts'

/** A pesantren of the registry with the names of where it lies. */
export interface Pesantren {
  id: string
  nspp: string | null
  name: string
  address: string | null
  regency_code: string | null
  kecamatan_code: string | null
  village_code: string | null
  kecamatan_guess_code: string | null
  kecamatan_guess_certainty: number | null
  village_guess_code: string | null
  sample: boolean
  standing: Standing
  regency_name: string | null
  /** Of the known kecamatan, else of the guessed one. */
  kecamatan_name: string | null
}

/** All pesantren, those nobody stands for any more too, ready for filters and lists. The joins are on keys, so a count drops them. */
export function pesantrenRows(db: Database | Tx) {
  return db
    .selectFrom('organisation as o')
    .innerJoin('pesantren as p', 'p.organisation_id', 'o.id')
    .leftJoin('v_region as regency', 'regency.code', 'o.regency_code')
    .leftJoin('v_region as kecamatan', join =>
      join.on('kecamatan.code', '=', sql<string>`coalesce(o.kecamatan_code, o.kecamatan_guess_code)`),
    )
    .select(['o.id', 'p.nspp', 'o.name', 'o.address', 'o.regency_code', 'o.kecamatan_code', 'o.village_code'])
    .select(['o.kecamatan_guess_code', 'o.kecamatan_guess_certainty', 'o.village_guess_code', 'o.sample', 'o.standing'])
    .$narrowType<{ standing: Standing }>()
    .select(['regency.name as regency_name', 'kecamatan.name as kecamatan_name'])
}

/** The pesantren with that id; undefined when there is none or the id is no id. */
export async function pesantrenById(db: Database | Tx, id: string): Promise<Pesantren | undefined> {
  if (!isUuid(id)) return undefined
  return pesantrenRows(db).where('o.id', '=', id).executeTakeFirst()
}

/** An organisation of any kind; `nspp` is the number of its kind. */
export interface Organisation extends Omit<Pesantren, 'regency_name' | 'kecamatan_name'> {
  kind: OrganisationKind
}

function organisationRows(db: Database | Tx) {
  return db
    .selectFrom('organisation as o')
    .leftJoin('pesantren as p', 'p.organisation_id', 'o.id')
    .select(['o.id', 'o.kind', sql<string | null>`coalesce(p.nspp, o.number)`.as('nspp'), 'o.name', 'o.address'])
    .select(['o.regency_code', 'o.kecamatan_code', 'o.village_code', 'o.sample', 'o.standing'])
    .select(['o.kecamatan_guess_code', 'o.kecamatan_guess_certainty', 'o.village_guess_code'])
    .$narrowType<{ standing: Standing; kind: OrganisationKind }>()
}

export async function organisationById(db: Database | Tx, id: string): Promise<Organisation | undefined> {
  if (!isUuid(id)) return undefined
  return organisationRows(db).where('o.id', '=', id).executeTakeFirst()
}

/** The organisation of a kind that has a number. */
export async function organisationOfNumber(
  db: Database | Tx,
  kind: OrganisationKind,
  number: string,
): Promise<Organisation | undefined> {
  const rows = organisationRows(db)
  return (
    kind === 'pesantren'
      ? rows.where('p.nspp', '=', number)
      : rows.where('o.kind', '=', kind).where('o.number', '=', number)
  ).executeTakeFirst()
}
