import type { Tx } from '../../../../platform/database/open.ts'
import type { Answers } from '../../../../platform/form/answer.ts'
import type { FileShown } from '../../../../platform/form/type.ts'
import { currentDocuments } from '../../data/documents.ts'

/** What a draft holds, for counting only: it is never shown to staff. */
export async function draftContent(tx: Tx, registrationId: string) {
  const draft = await tx
    .selectFrom('draft')
    .select('answers')
    .where('registration_id', '=', registrationId)
    .executeTakeFirst()
  const documents = await currentDocuments(tx, registrationId)
  const files: Record<string, FileShown[]> = {}
  for (const { id, slot, position, name, size, state } of documents) {
    const file = { documentId: id, position, name, bytes: size, state: state as FileShown['state'] }
    ;(files[slot] ??= []).push(file)
  }
  return { answers: (draft?.answers ?? {}) as Answers, files, documents: documents.length }
}
