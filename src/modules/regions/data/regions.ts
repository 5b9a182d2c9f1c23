import { sql, type SqlBool } from 'kysely'
import type { Database, Tx } from '../../../platform/database/open.ts'
import { regionBook, type Region, type RegionBook } from '../rules/region-book.ts'

const books = new WeakMap<object, { book: Promise<RegionBook>; at: number }>()
/** Regions split and merge once in years; a process looks again after ten minutes. */
const keptFor = 600_000

/** The book of all regions valid today, kept in memory for each database. */
export function readRegionBook(db: Database | Tx): Promise<RegionBook> {
  const known = books.get(db)
  if (known && performance.now() - known.at < keptFor) return known.book
  const book = loadBook(db)
  books.set(db, { book, at: performance.now() })
  // An empty list (before the first loading) and a failure are not worth keeping.
  book.then(loaded => loaded.regencies().length === 0 && books.delete(db)).catch(() => books.delete(db))
  return book
}

/**
 * Gives a transaction the book its database has in memory, so that it is not read again inside every transaction. When none
 * is, the transaction reads it for all: a second client of the pool is never waited for inside a transaction.
 */
export async function lendRegionBook(db: Database, tx: Tx): Promise<void> {
  const known = books.get(db)
  if (known && performance.now() - known.at < keptFor) return void books.set(tx, known)
  await readRegionBook(tx)
  books.set(db, books.get(tx)!)
}

/** On the business date in West Java: what begins or ends later is no matter of today. */
const isPresent = sql<SqlBool>`(business_now() at time zone 'Asia/Jakarta')::date >= valid_from
  and (valid_to is null or (business_now() at time zone 'Asia/Jakarta')::date < valid_to)`

async function loadBook(db: Database | Tx): Promise<RegionBook> {
  const rows = await db.selectFrom('region').select(['code', 'name', 'kind']).where(isPresent).execute()
  return regionBook(rows as Region[])
}

/** A group of regencies, such as a wilayah. */
export interface RegionGroup {
  code: string
  name: { id: string; en: string }
  example: boolean
  members: string[]
}

/** The groups in their order, with the codes of their regencies. */
export async function readRegionGroups(db: Database | Tx): Promise<RegionGroup[]> {
  const rows = await db
    .selectFrom('region_group as g')
    .innerJoin('region_group_member as m', 'm.group_id', 'g.id')
    .select(({ fn }) => [
      'g.code',
      'g.name',
      'g.example',
      fn.agg<string[]>('array_agg', ['m.region_code']).as('members'),
    ])
    .groupBy('g.id')
    .orderBy('g.position')
    .execute()
  return rows.map(row => ({ ...row, name: row.name as RegionGroup['name'], members: [...row.members].sort() }))
}
