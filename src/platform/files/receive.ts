import type { Tx } from '../database/open.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { House } from '../web/context.ts'
import type { UploadedFile } from '../web/form-body.ts'
import { inspect, type FileProblem, type Inspected } from './inspect.ts'
import type { FileKind } from './limits.ts'

/** Bytes that are safe on the disk and known by content, not yet owned by anything. */
export interface StoredUpload extends Inspected {
  hash: Buffer
  size: number
  name: string
}

/** Judges an upload and keeps its bytes. A refusal stores nothing. */
export async function storeUpload(
  house: House,
  upload: UploadedFile,
  accepts: readonly FileKind[],
): Promise<StoredUpload | { problem: FileProblem }> {
  if (upload.tooLarge) return { problem: accepts.includes('photo') ? 'photoTooLarge' : 'pdfTooLarge' }
  const seen = await inspect(upload.bytes, accepts)
  if ('problem' in seen) return seen
  const hash = await house.store.put(upload.bytes)
  return { ...seen, hash, size: upload.bytes.length, name: upload.name }
}

/** Who uses a file; when its last use is gone the file can be erased. */
export interface FileUse {
  ownerKind: string
  ownerId: string
  slot: string
}

/** Makes the file row (one for the same bytes) with its use and its errand, inside the transaction of the cause. */
export async function addFile(tx: Tx, stored: StoredUpload, use: FileUse): Promise<string> {
  const row = await tx
    .insertInto('file')
    .values({
      hash: stored.hash,
      size: stored.size,
      name: stored.name,
      kind: stored.kind,
      media_type: stored.mediaType,
      width: stored.width ?? null,
      height: stored.height ?? null,
      pages: stored.pages ?? null,
    })
    // Written again, so that the same bytes sent twice answer with the same row.
    .onConflict(conflict => conflict.columns(['hash', 'kind']).doUpdateSet({ size: stored.size }))
    .returning(['id', 'state'])
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('file_use')
    .values({ file_id: row.id, owner_kind: use.ownerKind, owner_id: use.ownerId, slot: use.slot })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  if (row.state === 'received')
    await enqueue(tx, 'check-file', { fileId: row.id }, { key: `check-file:${row.id}`, priority: 5 })
  return row.id
}

/** Ends a use; an errand erases what nobody uses any more. */
export async function dropFileUse(tx: Tx, fileId: string, use: FileUse): Promise<void> {
  await tx
    .deleteFrom('file_use')
    .where('file_id', '=', fileId)
    .where('owner_kind', '=', use.ownerKind)
    .where('owner_id', '=', use.ownerId)
    .where('slot', '=', use.slot)
    .execute()
  await enqueue(tx, 'erase-unused-file', { fileId }, { key: `erase-file:${fileId}` })
}
