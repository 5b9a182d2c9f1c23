import type { Tx } from '../../../../platform/database/open.ts'
import { markAsked } from '../data/confirmations.ts'

/** The office has released this message: when it is a question to a representative's number, that number is asked now. */
export function questionReleased(tx: Tx, messageId: string, at: Temporal.Instant): Promise<void> {
  return markAsked(tx, messageId, at)
}
