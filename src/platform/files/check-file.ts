import type { Updateable } from 'kysely'
import type { Tx } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'
import type { House } from '../web/context.ts'
import { eraseBytes, lockBytes, putAgain } from './bytes.ts'
import { paperChecks, photoChecks } from '../decode/pools.ts'

/**
 * Of processor time. Ten scanned pages of 5 MB take up to 12 on the machine that was measured (decision 0019): fifteen times as
 * much for a slower one. A photo takes one.
 */
const seconds = { photo: 20, pdf: 180 }

/** Job: received → checked → usable (or refused). Photos are written anew without place or camera; PDFs become page images. */
export async function checkFile(house: House, { fileId }: { fileId: string }, stopping?: AbortSignal): Promise<void> {
  const file = await house.db.selectFrom('file').selectAll().where('id', '=', fileId).executeTakeFirst()
  if (!file || file.state === 'usable' || file.state === 'refused') return
  const path = await house.store.pathOf(file.hash)
  if (!path) throw new Error(`the bytes of file ${fileId} are not in the store`)
  if (file.kind === 'photo') await rewritePhoto(house, fileId, path, stopping)
  else await drawPages(house, fileId, path, stopping)
}

async function rewritePhoto(house: House, fileId: string, path: string, stopping?: AbortSignal): Promise<void> {
  const kept = await photoChecks.ask('rewritePhoto', { path }, seconds.photo, { stopping })
  if (!kept) return refuse(house, fileId, 'unreadablePhoto')
  if ('problem' in kept) return refuse(house, fileId, kept.problem)
  const { width, height, fingerprint } = kept
  await keep(house, [kept.data], (tx, [hash]) =>
    becomesUsable(tx, fileId, {
      kept_hash: hash!,
      kept_size: kept.data.length,
      width,
      height,
      fingerprint: fingerprint as never,
    }),
  )
}

/** Stores what was made from a file and lets `write` name it in rows; it goes again when the file is gone by then. */
async function keep(
  house: House,
  made: Uint8Array[],
  write: (tx: Tx, hashes: Buffer[]) => Promise<boolean>,
): Promise<void> {
  const hashes: Buffer[] = []
  for (const bytes of made) hashes.push(await house.store.put(bytes))
  const written = await house.db.transaction().execute(async tx => {
    await lockBytes(tx, hashes)
    for (const [at, bytes] of made.entries()) await putAgain(house.store, hashes[at]!, bytes)
    return write(tx, hashes)
  })
  if (!written) for (const hash of hashes) await eraseBytes(house, hash)
}

/** Resolves to false when the file was erased meanwhile. */
async function becomesUsable(tx: Tx, fileId: string, facts: Updateable<Tables['file']>): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('file')
    .set({ ...facts, state: 'usable' })
    .where('id', '=', fileId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function drawPages(house: House, fileId: string, path: string, stopping?: AbortSignal): Promise<void> {
  const drawn = await paperChecks.ask('drawPdf', { path }, seconds.pdf, { stopping })
  if (!drawn) return refuse(house, fileId, 'brokenPdf')
  if ('problem' in drawn) return refuse(house, fileId, drawn.problem)
  const { images } = drawn
  const write = async (tx: Tx, hashes: Buffer[]) => {
    if (!(await becomesUsable(tx, fileId, { pages: images.length }))) return false
    const rows = images.map(({ width, height }, at) => {
      return { file_id: fileId, page: at + 1, hash: hashes[at]!, width, height }
    })
    await tx
      .insertInto('file_page')
      .values(rows)
      .onConflict(conflict => conflict.doNothing())
      .execute()
    return true
  }
  await keep(
    house,
    images.map(image => image.data),
    write,
  )
}

async function refuse(house: House, fileId: string, refusal: string): Promise<void> {
  await house.db.updateTable('file').set({ state: 'refused', refusal }).where('id', '=', fileId).execute()
}
