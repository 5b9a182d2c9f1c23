import type { Tx } from '../../../platform/database/open.ts'
import { addFile, dropFileUse, type StoredUpload } from '../../../platform/files/receive.ts'
import { sql } from 'kysely'
import type { SubmittedDocument } from '../rules/receipt.ts'

const ownerKind = 'registration'

/** What stands in the slots now, with the hash of the bytes as received. */
export async function currentDocuments(tx: Tx, registrationId: string) {
  const rows = await tx
    .selectFrom('document as d')
    .innerJoin('file as f', 'f.id', 'd.file_id')
    .select(['d.id', 'd.slot', 'd.position', 'd.file_id', 'f.hash', 'f.state', 'd.name', 'f.size'])
    .where('d.registration_id', '=', registrationId)
    .where('d.replaced_at', 'is', null)
    .orderBy('d.slot')
    .orderBy('d.position')
    .execute()
  return rows.map(row => ({ ...row, sha256: row.hash.toString('hex') }))
}

export type CurrentDocument = Awaited<ReturnType<typeof currentDocuments>>[number]

export function submittedDocument({ slot, position, file_id, sha256 }: CurrentDocument): SubmittedDocument {
  return { slot, position, fileId: file_id, sha256 }
}

/** The slots of these papers, without those whose files all turned out not to be usable. */
export async function usableSlots(tx: Tx, documents: readonly SubmittedDocument[]): Promise<Set<string>> {
  if (documents.length === 0) return new Set()
  const ids = documents.map(document => document.fileId)
  const refused = await tx
    .selectFrom('file')
    .select('id')
    .where('id', 'in', ids)
    .where('state', '=', 'refused')
    .execute()
  const unusable = new Set<string>(refused.map(file => file.id))
  return new Set(documents.filter(document => !unusable.has(document.fileId)).map(document => document.slot))
}

export interface Put {
  slot: string
  position: number
  upload: StoredUpload
  /** Something stands there now. */
  taken: boolean
  /** What stood there was submitted and stays verifiable. */
  keepOld: boolean
  /** The registration is a sample. */
  sample: boolean
}

/**
 * Puts a stored upload into a slot of a registration that is held; what stood there is kept aside, and let go when it was
 * never submitted. A change of papers is a change of the draft: its next submission is a new one.
 */
export async function putDocument(tx: Tx, registrationId: string, put: Put): Promise<void> {
  const { slot, position, upload } = put
  if (put.taken) await clearSlot(tx, registrationId, put)
  const fileId = await addFile(tx, upload, { ownerKind, ownerId: registrationId, slot }, put)
  await sql`
    with put as (
      insert into document (registration_id, slot, position, file_id, name)
      values (${registrationId}, ${slot}, ${position}, ${fileId}, ${upload.name}))
    update draft set version = version + 1 where registration_id = ${registrationId}`.execute(tx)
}

/** A change of papers is a change of the draft: the next submission is a new one. */
export async function countChange(tx: Tx, registrationId: string): Promise<void> {
  await sql`update draft set version = version + 1 where registration_id = ${registrationId}`.execute(tx)
}

/** Takes what stands in a slot out of it. Resolves to false when nothing stood there. */
export async function clearSlot(
  tx: Tx,
  registrationId: string,
  { slot, position, keepOld }: { slot: string; position: number; keepOld: boolean },
): Promise<boolean> {
  const old = await tx
    .updateTable('document')
    .set({ replaced_at: sql`clock_timestamp()` })
    .where('registration_id', '=', registrationId)
    .where('slot', '=', slot)
    .where('position', '=', position)
    .where('replaced_at', 'is', null)
    .returning(['id', 'file_id'])
    .executeTakeFirst()
  if (!old) return false
  if (!keepOld) await letGo(tx, registrationId, slot, old)
  return true
}

/** A file nobody was shown in a submission may be erased, unless it stands elsewhere in the same slot. */
async function letGo(
  tx: Tx,
  registrationId: string,
  slot: string,
  old: { id: string; file_id: string },
): Promise<void> {
  await tx.deleteFrom('document').where('id', '=', old.id).execute()
  const again = await tx
    .selectFrom('document')
    .select('id')
    .where('registration_id', '=', registrationId)
    .where('slot', '=', slot)
    .where('file_id', '=', old.file_id)
    .executeTakeFirst()
  if (!again) await dropFileUse(tx, old.file_id, { ownerKind, ownerId: registrationId, slot })
}

/** A document with whoever may look at it. */
export async function findDocument(tx: Tx, documentId: string) {
  return tx
    .selectFrom('document as d')
    .innerJoin('registration as r', 'r.id', 'd.registration_id')
    .innerJoin('document_type as t', join =>
      join.onRef('t.season_id', '=', 'r.season_id').onRef('t.code', '=', 'd.slot'),
    )
    .select(['d.id', 'd.slot', 'd.file_id', 'd.registration_id', 'r.owner_id', 'r.state', 't.sensitive'])
    .where('d.id', '=', documentId)
    .executeTakeFirst()
}
