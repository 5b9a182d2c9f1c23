import type { Tx } from '../../../../platform/database/open.ts'
import type { Answers } from '../../../../platform/form/answer.ts'
import type { FormContent } from '../../../../platform/form/content.ts'
import { insertConsents, type ConsentSubject } from '../data/consents.ts'
import { consentsIn } from '../rules/consents.ts'

/** Writes down every consent that a form asked for, as it was answered when it was sent. */
export async function recordConsents(
  tx: Tx,
  subject: ConsentSubject,
  { answers, content, at }: { answers: Answers; content: FormContent; at: Temporal.Instant },
): Promise<void> {
  await insertConsents(tx, subject, consentsIn(answers, content), at)
}
