import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../database/open.ts'
import { addFile, dropFileUse, type StoredUpload } from '../../files/receive.ts'
import type { FileShown } from '../../form/type.ts'
import type { SubmittedDocument } from '../rules/content-hash.ts'

const ownerKind = 'response'

/** What stands in the slots now, with the hash of the bytes as received. */
export async function currentDocuments(tx: Tx, responseId: string) {
  const rows = await tx
    .selectFrom('document as d')
    .innerJoin('file as f', 'f.id', 'd.file_id')
    .select(['d.id', 'd.slot', 'd.position', 'd.file_id', 'd.name', 'f.hash', 'f.size', 'f.state', 'f.refusal'])
    .where('d.response_id', '=', responseId)
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

export interface Put {
  slot: string
  position: number
  upload: StoredUpload
  /** Something stands there now. */
  taken: boolean
  /** Whose upload it is, and whether it is a sample's. */
  sentBy: string
  sample: boolean
}

/**
 * Puts a stored upload into a slot of a response that is held; what stood there is kept aside, and let go when no
 * submission names it. A change of papers is a change of the draft: its next submission is a new one. False, and nothing
 * changed, when the account has sent all that it may on this day.
 */
export async function putDocument(tx: Tx, responseId: string, put: Put): Promise<boolean> {
  const { slot, position, upload } = put
  const fileId = await addFile(tx, upload, { ownerKind, ownerId: responseId, slot }, put)
  if (!fileId) return false
  if (put.taken) await clearSlot(tx, responseId, put)
  await sql`
    with put as (
      insert into document (response_id, slot, position, file_id, name)
      values (${responseId}, ${slot}, ${position}, ${fileId}, ${upload.name}))
    update draft set version = version + 1 where response_id = ${responseId}`.execute(tx)
  return true
}

/** A change of papers is a change of the draft: the next submission is a new one. */
export async function countChange(tx: Tx, responseId: string): Promise<void> {
  await sql`update draft set version = version + 1 where response_id = ${responseId}`.execute(tx)
}

/** Takes what stands in a slot out of it. Resolves to false when nothing stood there. */
export async function clearSlot(
  tx: Tx,
  responseId: string,
  { slot, position }: { slot: string; position: number },
): Promise<boolean> {
  const old = await tx
    .updateTable('document')
    .set({ replaced_at: sql`clock_timestamp()` })
    .where('response_id', '=', responseId)
    .where('slot', '=', slot)
    .where('position', '=', position)
    .where('replaced_at', 'is', null)
    .returning(['id', 'response_id', 'slot', 'file_id'])
    .executeTakeFirst()
  if (!old) return false
  if (!(await wasSubmitted(tx, old))) await letGo(tx, old)
  return true
}

interface Standing {
  id: string
  response_id: string
  slot: string
  file_id: string
}

/** What was submitted stays verifiable. */
async function wasSubmitted(tx: Tx, { response_id, file_id }: Standing): Promise<boolean> {
  const { rows } = await sql`select where ${isSubmitted(sql`${response_id}::uuid`, sql`${file_id}::uuid`)}`.execute(tx)
  return rows.length > 0
}

/** A submission of the response names the file. */
function isSubmitted(responseId: RawBuilder<unknown>, fileId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (
    select from submission s where s.response_id = ${responseId}
      and s.documents @> jsonb_build_array(jsonb_build_object('fileId', ${fileId})))`
}

/** A file that no submission names is let go, unless it stands elsewhere in the same slot. */
async function letGo(tx: Tx, { id, response_id, slot, file_id }: Standing): Promise<void> {
  await tx.deleteFrom('document').where('id', '=', id).execute()
  const again = await tx
    .selectFrom('document')
    .select('id')
    .where('response_id', '=', response_id)
    .where('slot', '=', slot)
    .where('file_id', '=', file_id)
    .executeTakeFirst()
  if (!again) await dropFileUse(tx, file_id, { ownerKind, ownerId: response_id, slot })
}

/**
 * Lets go of papers that can never become part of a submission and that none names: replaced ones, and those of responses that
 * are `over`, a query of their ids. At most so many at a time; resolves to how many.
 */
export async function letGoUnsubmitted(tx: Tx, over: RawBuilder<unknown>, most: number): Promise<number> {
  const { rows } = await sql<Standing>`
    select d.id, d.response_id, d.slot, d.file_id
    from document d join draft held on held.response_id = d.response_id
    where (d.replaced_at is not null or d.response_id in (${over}))
      and not ${isSubmitted(sql`d.response_id`, sql`d.file_id`)}
    limit ${most}
    for update of held, d skip locked`.execute(tx)
  for (const one of rows) await letGo(tx, one)
  return rows.length
}

/** Takes the answers and papers of a response away; its bare row stays. */
export async function eraseAnswers(tx: Tx, responseId: string): Promise<void> {
  await tx.deleteFrom('draft').where('response_id', '=', responseId).execute()
  const gone = await tx
    .deleteFrom('document')
    .where('response_id', '=', responseId)
    .returning(['file_id', 'slot'])
    .execute()
  for (const { file_id, slot } of gone) await dropFileUse(tx, file_id, { ownerKind, ownerId: responseId, slot })
}

/** A document with the response that it belongs to. */
export async function findDocument(tx: Tx, documentId: string) {
  return tx
    .selectFrom('document as d')
    .innerJoin('response as p', 'p.id', 'd.response_id')
    .select(['d.id', 'd.slot', 'd.file_id', 'd.response_id', 'p.owner_id'])
    .where('d.id', '=', documentId)
    .executeTakeFirst()
}

/** A document with as much of its file as the form shows; why it was refused only where it still stands. */
export interface StandingDocument {
  id: string
  slot: string
  position: number
  name: string
  size: number
  state: string
  refusal?: string | null
}

/** Documents by slot, as the questions of a form and its states read them. */
export function shownFiles(documents: readonly StandingDocument[]): Record<string, FileShown[]> {
  const files: Record<string, FileShown[]> = {}
  for (const { id, slot, position, name, size, state, refusal } of documents) {
    const file = { documentId: id, position, name, bytes: size, state: state as FileShown['state'] }
    ;(files[slot] ??= []).push(refusal ? { ...file, refusal } : file)
  }
  return files
}
