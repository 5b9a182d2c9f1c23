import type { Tx } from '../../../../platform/database/open.ts'
import type { Answers } from '../../../../platform/form/answer.ts'
import { currentDocuments, shownFiles } from '../../../../platform/response/index.ts'

/** What a draft holds, for counting only: it is never shown to staff. */
export async function draftContent(tx: Tx, responseId: string) {
  const draft = await tx.selectFrom('draft').select('answers').where('response_id', '=', responseId).executeTakeFirst()
  const documents = await currentDocuments(tx, responseId)
  return { answers: (draft?.answers ?? {}) as Answers, files: shownFiles(documents), documents: documents.length }
}
