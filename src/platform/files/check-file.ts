import sharp, { type OutputInfo } from 'sharp'
import type { House } from '../web/context.ts'
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
  const hash = await house.store.put(kept.data)
  const { width, height } = kept.info
  const fingerprint = await fingerprintOf(kept.data)
  await house.db
    .updateTable('file')
    .set({
      state: 'usable',
      kept_hash: hash,
      kept_size: kept.data.length,
      width,
      height,
      fingerprint: fingerprint as never,
    })
    .where('id', '=', fileId)
    .execute()
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
  const rows: { file_id: string; page: number; hash: Buffer; width: number; height: number }[] = []
  for (const [index, { data, width, height }] of seen.images.entries()) {
    const image = sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: 'white' })
    const hash = await house.store.put(await image.webp({ quality: 70 }).toBuffer())
    rows.push({ file_id: fileId, page: index + 1, hash, width, height })
  }
  await house.db.transaction().execute(async tx => {
    await tx
      .insertInto('file_page')
      .values(rows)
      .onConflict(conflict => conflict.doNothing())
      .execute()
    await tx.updateTable('file').set({ state: 'usable', pages: seen.pages }).where('id', '=', fileId).execute()
  })
}

async function refuse(house: House, fileId: string, refusal: string): Promise<void> {
  await house.db.updateTable('file').set({ state: 'refused', refusal }).where('id', '=', fileId).execute()
}
