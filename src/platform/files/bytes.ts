import { oneAtATime } from '../database/one-at-a-time.ts'
import type { Tx } from '../database/open.ts'
import type { House } from '../web/context.ts'
import type { FileStore } from './store.ts'

/**
 * The name under which rows are given to bytes and bytes without rows erased, one at a time: otherwise bytes that were seen
 * on the disk would be gone when the row that needs them is there.
 */
export function bytesLock(hash: Uint8Array): string {
  return `bytes:${Buffer.from(hash).toString('hex')}`
}

/** Takes the locks of several bytes, always in the same order, so that nobody waits for one who waits for them. */
export async function lockBytes(tx: Tx, hashes: Uint8Array[]): Promise<void> {
  for (const name of new Set(hashes.map(bytesLock).sort())) await oneAtATime(tx, name)
}

/** Under the lock: puts bytes again that were erased since they were put. */
export async function putAgain(store: FileStore, hash: Uint8Array, bytes: Uint8Array): Promise<void> {
  if (!(await store.has(hash))) await store.put(bytes)
}

/** Erases bytes that no row names. Two files can be kept as the very same bytes. */
export async function eraseBytes(house: House, hash: Buffer): Promise<void> {
  await house.db.transaction().execute(async tx => {
    await lockBytes(tx, [hash])
    if (!(await isNamed(tx, hash))) await house.store.erase(hash)
  })
}

async function isNamed(tx: Tx, hash: Buffer): Promise<boolean> {
  const file = await tx
    .selectFrom('file')
    .select('id')
    .where(eb => eb.or([eb('hash', '=', hash), eb('kept_hash', '=', hash)]))
    .executeTakeFirst()
  const page = await tx.selectFrom('file_page').select('page').where('hash', '=', hash).executeTakeFirst()
  return Boolean(file ?? page)
}
