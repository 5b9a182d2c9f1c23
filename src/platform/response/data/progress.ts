import { instant } from '../../clock/clock.ts'
import type { Tx } from '../../database/open.ts'
import type { Answers } from '../../form/answer.ts'
import { currentDocuments, shownFiles } from './documents.ts'

/** What a draft holds, for counting only: it is never shown to anybody else than its owner. */
export async function draftContent(tx: Tx, responseId: string) {
  const [draft, documents] = await Promise.all([
    tx.selectFrom('draft').select(['answers', 'saved_at']).where('response_id', '=', responseId).executeTakeFirst(),
    currentDocuments(tx, responseId),
  ])
  return {
    answers: (draft?.answers ?? {}) as Answers,
    savedAt: draft?.saved_at ? instant(draft.saved_at) : undefined,
    files: shownFiles(documents),
    documents: documents.length,
  }
}
