import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../database/open.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { House } from '../web/context.ts'
import type { UploadedFile } from '../web/form-body.ts'
import { bytesLock } from './bytes.ts'
import { inspect, type FileProblem, type Inspected } from './inspect.ts'
import { orderCheck } from './lane.ts'
import { limits, type FileKind } from './limits.ts'

/** Bytes that are safe on the disk and known by content, not yet owned by anything. */
export interface StoredUpload extends Inspected {
  hash: Buffer
  size: number
  name: string
  /** Puts the bytes again when they were erased since. */
  putAgain(): Promise<void>
}

/** Judges an upload and keeps its bytes. A refusal stores nothing. */
export async function storeUpload(
  house: House,
  upload: UploadedFile,
  accepts: readonly FileKind[],
): Promise<StoredUpload | { problem: FileProblem }> {
  if (upload.tooLarge) return { problem: accepts.includes('photo') ? 'photoTooLarge' : 'pdfTooLarge' }
  const seen = await inspect(upload, accepts)
  if ('problem' in seen) return seen
  const { path, hash, size, name } = upload
  const { store } = house
  await store.adopt(path, hash)
  const putAgain = async () => void ((await store.has(hash)) || (await store.adopt(path, hash)))
  return { ...seen, hash, size, name, putAgain }
}

/** Who uses a file; when its last use is gone the file can be erased. */
export interface FileUse {
  ownerKind: string
  ownerId: string
  slot: string
}

/** Whose upload it is: an account, if any, and whether it is a sample. */
export interface Sender {
  sentBy?: string
  sample?: boolean
}

/**
 * Makes the file row with its use and its errand, inside the transaction of the cause and in one statement, which takes the
 * lock of the bytes first: until the transaction ends nobody erases them. The same bytes sent again are another file, checked
 * anew, so that nobody learns what others have sent; only a `sample`, whose few pictures are no secret, takes over what was
 * found out before. Undefined, and nothing written, when the account has sent all that it may on this day.
 */
export async function addFile(
  tx: Tx,
  stored: StoredUpload,
  use: FileUse,
  { sentBy, sample = false }: Sender = {},
): Promise<string | undefined> {
  const { hash, size, name, kind, mediaType, width = null, height = null, pages = null } = stored
  const account = sql`${sentBy ?? null}::uuid`
  const check = orderCheck({ id: sql`id`, kind: sql`kind`, account, ahead: sql`(select n from ahead)` })
  const { rows } = await sql<{ id: string }>`
    with held as materialized (
      select pg_advisory_xact_lock(hashtext(${bytesLock(hash)}))
    ), ahead as materialized (
      select count(*)::int as n from file where sent_by = ${account} and kind = ${kind} and state in ('received', 'checked')
    ), may as (
      ${sentBy ? spend(account, size) : sql`select`}
    ), stored as (
      insert into file (hash, size, name, kind, media_type, sent_by, pages, width, height, state, kept_hash, kept_size,
        fingerprint)
      select ${hash}, ${size}, ${name}, ${kind}, ${mediaType}, ${account}, ${pages}, coalesce(k.width, ${width}),
        coalesce(k.height, ${height}), coalesce(k.state, 'received'), k.kept_hash, k.kept_size, k.fingerprint
      from held cross join may left join lateral (${sample ? sameBytes(hash) : nothing}) k on true
      returning id, kind, state
    ), used as (
      insert into file_use (file_id, owner_kind, owner_id, slot)
      select id, ${use.ownerKind}, ${use.ownerId}::uuid, ${use.slot} from stored
      on conflict do nothing
    )
    select id, case when state = 'received' then
      (${check}).id end as job
    from stored`.execute(tx)
  if (!rows[0]) return undefined
  await stored.putAgain()
  return rows[0].id
}

/** Counts the bytes of an upload; no row when they are more than is left of the account's day (WIB, by the real clock). */
const spend = (account: RawBuilder<unknown>, size: number) => sql`
  insert into upload_day (person_id, day, bytes)
  values (${account}, (clock_timestamp() at time zone 'Asia/Jakarta')::date, ${size})
  on conflict (person_id, day) do update set bytes = upload_day.bytes + excluded.bytes
    where upload_day.bytes + excluded.bytes <= ${limits.bytesPerDay}
  returning true`

const sameBytes = (hash: Buffer) =>
  sql`select * from file where hash = ${hash} and kind = 'photo' and state = 'usable' limit 1`
const nothing = sql`select * from file where false`

/** Ends a use; an errand erases what nobody uses any more. */
export async function dropFileUse(tx: Tx, fileId: string, use: FileUse): Promise<void> {
  await tx
    .deleteFrom('file_use')
    .where('file_id', '=', fileId)
    .where('owner_kind', '=', use.ownerKind)
    .where('owner_id', '=', use.ownerId)
    .where('slot', '=', use.slot)
    .execute()
  await enqueue(tx, 'erase-unused-file', { fileId }, { key: `erase-file:${fileId}`, priority: 5 })
}
