import { sql } from 'kysely'
import type { Tx } from '../database/open.ts'
import type { Context } from '../web/context.ts'
import { carrying } from '../web/reply.ts'
import { lockBytes, putAgain } from './bytes.ts'
import type { FileUse } from './receive.ts'
import type { FileStore } from './store.ts'

/** A PDF that was made here. Its bytes are on the disk already; none of it came from outside. */
export interface Made {
  bytes: Uint8Array
  hash: Buffer
  name: string
  use: FileUse
}

/** Makes the rows of files that were made here, usable at once. Resolves to their ids, in their order. */
export async function addMade(tx: Tx, store: FileStore, made: readonly Made[]): Promise<string[]> {
  await lockBytes(
    tx,
    made.map(one => one.hash),
  )
  const ids: string[] = []
  for (const { bytes, hash, name, use } of made) {
    const { rows } = await sql<{ id: string }>`
      with stored as (
        insert into file (hash, size, name, kind, media_type, state)
        values (${hash}, ${bytes.length}, ${name}, 'paper', 'application/pdf', 'usable') returning id
      ), used as (
        insert into file_use (file_id, owner_kind, owner_id, slot)
        select id, ${use.ownerKind}, ${use.ownerId}::uuid, ${use.slot} from stored
      )
      select id from stored`.execute(tx)
    ids.push(rows[0]!.id)
    await putAgain(store, hash, bytes)
  }
  return ids
}

/** A file that was made here, as it is; undefined when it is gone or was not made here. Who may have it is the route's business. */
export async function readMade(c: Context, fileId: string): Promise<Uint8Array | undefined> {
  const { db, store } = c.var.house
  const row = await db
    .selectFrom('file')
    .select('hash')
    .where('id', '=', fileId)
    .where('kind', '=', 'paper')
    .executeTakeFirst()
  return row && (await store.get(row.hash))
}

/** Answers with a PDF that was made here; no copy of it is kept on the way. */
export function sendMade(c: Context, bytes: Uint8Array, name: string): Response {
  const headers = new Headers()
  headers.set('content-type', 'application/pdf')
  headers.set('content-disposition', `inline; filename="${name.replace(/[^\w.-]+/g, '-')}"`)
  headers.set('cache-control', 'private, no-store')
  headers.set('x-content-type-options', 'nosniff')
  return carrying(c, new Response(new Uint8Array(bytes), { headers }))
}
