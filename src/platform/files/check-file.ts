import type { Updateable } from 'kysely'
import sharp, { type OutputInfo } from 'sharp'
import type { Tx } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'
import type { House } from '../web/context.ts'
import { eraseBytes, lockBytes, putAgain } from './bytes.ts'
import { limits } from './limits.ts'
import { askPdf } from './pdf.ts'
import { fingerprintOf } from './fingerprint.ts'

// One picture at a time on one core: two jobs run side by side, and pages must stay fast beside them.
sharp.concurrency(1)
sharp.cache(false)

/** Job: received → checked → usable (or refused). Photos are written anew without place or camera; PDFs become page images. */
export async function checkFile(house: House, { fileId }: { fileId: string }): Promise<void> {
  const file = await house.db.selectFrom('file').selectAll().where('id', '=', fileId).executeTakeFirst()
  if (!file || file.state === 'usable' || file.state === 'refused') return
  const bytes = await house.store.get(file.hash)
  if (!bytes) throw new Error(`the bytes of file ${fileId} are not in the store`)
  if (file.kind === 'photo') await rewritePhoto(house, fileId, bytes)
  else await drawPages(house, fileId, bytes)
}

async function rewritePhoto(house: House, fileId: string, bytes: Buffer): Promise<void> {
  const kept = await shrink(bytes).catch(() => undefined)
  if (!kept) return refuse(house, fileId, 'brokenPhoto')
  const { width, height } = kept.info
  const fingerprint = await fingerprintOf(kept.data)
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
  made: Buffer[],
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

/** Turned upright, at most 2,000 pixels and 1 MB, JPEG, without metadata. */
async function shrink(bytes: Buffer): Promise<{ data: Buffer; info: OutputInfo }> {
  const { keptSide, keptBytes, mostPixels } = limits.photo
  const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .rotate()
    .resize({ width: keptSide, height: keptSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
  for (const quality of [80, 65, 50]) {
    const made = await upright.clone().jpeg({ quality }).toBuffer({ resolveWithObject: true })
    if (made.data.length <= keptBytes) return made
  }
  return upright
    .resize({ width: 1200, height: 1200, fit: 'inside' })
    .jpeg({ quality: 50 })
    .toBuffer({ resolveWithObject: true })
}

async function drawPages(house: House, fileId: string, bytes: Buffer): Promise<void> {
  const seen = await askPdf({ bytes, render: true, mostPages: limits.pdf.pages }, 60)
  if ('problem' in seen) return refuse(house, fileId, seen.problem)
  const made: Buffer[] = []
  for (const { data, width, height } of seen.images) {
    const image = sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: 'white' })
    made.push(await image.webp({ quality: 70 }).toBuffer())
  }
  await keep(house, made, async (tx, hashes) => {
    if (!(await becomesUsable(tx, fileId, { pages: seen.pages }))) return false
    const rows = seen.images.map(({ width, height }, at) => {
      return { file_id: fileId, page: at + 1, hash: hashes[at]!, width, height }
    })
    await tx
      .insertInto('file_page')
      .values(rows)
      .onConflict(conflict => conflict.doNothing())
      .execute()
    return true
  })
}

async function refuse(house: House, fileId: string, refusal: string): Promise<void> {
  await house.db.updateTable('file').set({ state: 'refused', refusal }).where('id', '=', fileId).execute()
}
