import type { Tx } from '../../../platform/database/open.ts'
import { addFile, dropFileUse, type StoredUpload } from '../../../platform/files/receive.ts'
import { sql, type RawBuilder } from 'kysely'
import type { SubmittedDocument } from '../rules/receipt.ts'
import { isSensitive } from './sensitive.ts'

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
  /** The registration was submitted before: what stood there may be part of a submission. */
  submitted: boolean
  /** Whose upload it is, and whether the registration is a sample. */
  sentBy: string
  sample: boolean
}

/**
 * Puts a stored upload into a slot of a registration that is held; what stood there is kept aside, and let go when no
 * submission names it. A change of papers is a change of the draft: its next submission is a new one. False, and nothing
 * changed, when the account has sent all that it may on this day.
 */
export async function putDocument(tx: Tx, registrationId: string, put: Put): Promise<boolean> {
  const { slot, position, upload } = put
  const fileId = await addFile(tx, upload, { ownerKind, ownerId: registrationId, slot }, put)
  if (!fileId) return false
  if (put.taken) await clearSlot(tx, registrationId, put)
  await sql`
    with put as (
      insert into document (registration_id, slot, position, file_id, name)
      values (${registrationId}, ${slot}, ${position}, ${fileId}, ${upload.name}))
    update draft set version = version + 1 where registration_id = ${registrationId}`.execute(tx)
  return true
}

/** A change of papers is a change of the draft: the next submission is a new one. */
export async function countChange(tx: Tx, registrationId: string): Promise<void> {
  await sql`update draft set version = version + 1 where registration_id = ${registrationId}`.execute(tx)
}

/** Takes what stands in a slot out of it. Resolves to false when nothing stood there. */
export async function clearSlot(
  tx: Tx,
  registrationId: string,
  { slot, position, submitted }: { slot: string; position: number; submitted: boolean },
): Promise<boolean> {
  const old = await tx
    .updateTable('document')
    .set({ replaced_at: sql`clock_timestamp()` })
    .where('registration_id', '=', registrationId)
    .where('slot', '=', slot)
    .where('position', '=', position)
    .where('replaced_at', 'is', null)
    .returning(['id', 'registration_id', 'slot', 'file_id'])
    .executeTakeFirst()
  if (!old) return false
  if (!submitted || !(await wasSubmitted(tx, old))) await letGo(tx, old)
  return true
}

interface Standing {
  id: string
  registration_id: string
  slot: string
  file_id: string
}

/** What was submitted stays verifiable. */
async function wasSubmitted(tx: Tx, { registration_id, file_id }: Standing): Promise<boolean> {
  const { rows } = await sql`select where ${isSubmitted(sql`${registration_id}::uuid`, sql`${file_id}::uuid`)}`.execute(
    tx,
  )
  return rows.length > 0
}

/** A submission of the registration names the file. */
function isSubmitted(registrationId: RawBuilder<unknown>, fileId: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`exists (
    select from submission s where s.registration_id = ${registrationId}
      and s.documents @> jsonb_build_array(jsonb_build_object('fileId', ${fileId})))`
}

/** A file that no submission names is let go, unless it stands elsewhere in the same slot. */
async function letGo(tx: Tx, { id, registration_id, slot, file_id }: Standing): Promise<void> {
  await tx.deleteFrom('document').where('id', '=', id).execute()
  const again = await tx
    .selectFrom('document')
    .select('id')
    .where('registration_id', '=', registration_id)
    .where('slot', '=', slot)
    .where('file_id', '=', file_id)
    .executeTakeFirst()
  if (!again) await dropFileUse(tx, file_id, { ownerKind, ownerId: registration_id, slot })
}

/**
 * Lets go of papers that can never become part of a submission and that none names: replaced ones, those of a registration
 * that was withdrawn, and those that were never sent before their season's time of keeping was over. At most so many at a
 * time; resolves to how many.
 */
export async function letGoUnsubmitted(tx: Tx, now: Date, most: number): Promise<number> {
  const { rows } = await sql<Standing>`
    select d.id, d.registration_id, d.slot, d.file_id
    from document d
    join registration r on r.id = d.registration_id
    join form_version v on v.id = r.form_version_id
    join call c on c.form_id = v.form_id
    join stage_window w on w.stage_id = c.stage_id
    where (d.replaced_at is not null or r.state = 'withdrawn' or (r.state = 'submitted'
        and w.closes_at + make_interval(months => (c.rules->>'eraseDraftsAfterMonths')::int) <= ${now}))
      and not ${isSubmitted(sql`r.id`, sql`d.file_id`)}
    limit ${most}
    for update of r, d skip locked`.execute(tx)
  for (const one of rows) await letGo(tx, one)
  return rows.length
}

/** A document with whoever may look at it. */
export async function findDocument(tx: Tx, documentId: string) {
  return tx
    .selectFrom('document as d')
    .innerJoin('registration as r', 'r.id', 'd.registration_id')
    .innerJoin('form_version as v', 'v.id', 'r.form_version_id')
    .select(['d.id', 'd.slot', 'd.file_id', 'd.registration_id', 'r.owner_id', 'r.state'])
    .select(isSensitive.as('sensitive'))
    .where('d.id', '=', documentId)
    .executeTakeFirst()
}
