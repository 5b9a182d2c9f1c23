import type { Tx } from '../../database/open.ts'
import type { SentDocument } from '../rules/sent-papers.ts'
import { submittedDocuments } from './sent-documents.ts'
import { lastSubmission, type Submission } from './submissions.ts'

/** What was sent last, with its papers as far as their files got since. */
export interface SentWithPapers<Judged = unknown> extends Submission<Judged> {
  papers: SentDocument[]
}

/** Of a response; undefined before the first sending. */
export async function sentWithPapers<Judged>(tx: Tx, responseId: string): Promise<SentWithPapers<Judged> | undefined> {
  const [sent, papers] = await Promise.all([lastSubmission<Judged>(tx, responseId), submittedDocuments(tx, responseId)])
  return sent && { ...sent, papers }
}
