import type { Answers } from '../../../platform/form/answer.ts'
import { commitTo } from '../../../platform/keys/commit-to.ts'
import { submittedContent, type SubmittedDocument } from '../rules/receipt.ts'

/** The commitment that a receipt carries to everything submitted. */
export function contentHash(
  formVersionId: string,
  answers: Answers,
  documents: SubmittedDocument[],
  salt: Uint8Array | null,
): Buffer {
  return commitTo(submittedContent(formVersionId, answers, documents), salt)
}
