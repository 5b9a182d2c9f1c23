import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { businessDay } from '../clock/clock.ts'
import type { Database } from '../database/open.ts'
import type { House } from '../web/context.ts'
import { eraseBytes } from './bytes.ts'
import { eraseUnusedFile } from './erase-unused-file.ts'
import { sweepIncoming } from './incoming.ts'

/** What is younger is left alone: no request and no check takes longer. */
const hours = 6
/** Bytes lie in so many folders, by the first byte of their hash. */
export const folders = 256
const batch = 500

/**
 * Erases what a killed process left behind in one folder of the store: bytes that no row names. Each minute of the real clock
 * has its folder, so that a whole store of tens of thousands of files is gone through in some four hours and never read at
 * once. Resolves to how many were erased.
 */
export async function sweepStore(house: House, realNow: Temporal.Instant): Promise<number> {
  const folder = Math.floor(realNow.epochMilliseconds / 60_000) % folders
  if (!(await isOwnStore(house))) return 0
  const before = new Date(realNow.subtract({ hours }).epochMilliseconds)
  const old = await house.store.putBefore(folder, before)
  let erased = 0
  for (let at = 0; at < old.length; at += batch) {
    for (const hash of await unnamed(house.db, old.slice(at, at + batch))) {
      await eraseBytes(house, hash)
      erased++
    }
  }
  return erased
}

/**
 * Erases files that have no use, uploads that were broken off, and counts of days that are over; resolves to how many files
 * had no use.
 */
export async function sweepRows(house: House, realNow: Temporal.Instant): Promise<number> {
  await sweepIncoming(house.env.dataDir, realNow.epochMilliseconds)
  const before = new Date(realNow.subtract({ hours }).epochMilliseconds)
  const yesterday = businessDay(realNow).date.subtract({ days: 1 }).toString()
  await house.db.deleteFrom('upload_day').where('day', '<', yesterday).execute()
  const { rows } = await sql<{ id: string }>`
    select f.id from file f
    where f.received_at < ${before} and not exists (select from file_use u where u.file_id = f.id)
      and not exists (select from document d where d.file_id = f.id)
    limit ${batch}`.execute(house.db)
  for (const { id } of rows) await eraseUnusedFile(house, { fileId: id })
  return rows.length
}

/** Asked again under the lock of the bytes before anything is erased. */
async function unnamed(db: Database, hashes: Buffer[]): Promise<Buffer[]> {
  const { rows } = await sql<{ hash: Buffer }>`
    select h.hash from unnest(${hashes}::bytea[]) h (hash)
    where not exists (select from file f where f.hash = h.hash)
      and not exists (select from file f where f.kept_hash = h.hash)
      and not exists (select from file_page p where p.hash = h.hash)`.execute(db)
  return rows.map(row => row.hash)
}

/**
 * Whether the store belongs to this database; the first that asks takes it. Another one, such as a trial beside production
 * with the same DATA_DIR, would find no row for any of the bytes.
 */
async function isOwnStore({ db, store, log }: House): Promise<boolean> {
  const value = JSON.stringify(randomUUID())
  await db
    .insertInto('installation')
    .values({ key: 'store', value })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const row = await db.selectFrom('installation').select('value').where('key', '=', 'store').executeTakeFirstOrThrow()
  const own = await store.claim(String(row.value))
  if (!own) log.info('the files under DATA_DIR belong to another database: none is erased')
  return own
}
