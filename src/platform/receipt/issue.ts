import { randomBytes } from 'node:crypto'
import type { Tx } from '../database/open.ts'
import type { Chance } from '../keys/chance.ts'
import { saltBytes } from '../keys/commit-to.ts'
import { spokenCode } from '../keys/spoken-code.ts'
import { contentHash, insertSubmission, lastSequence, type NewSubmission } from '../response/index.ts'
import type { House } from '../web/context.ts'
import { receiptInsert, type Receipt } from './data.ts'
import { receiptPayload } from './payload.ts'

/** Opens a receipt: 31^10 of them, so that none is found by trying. */
const codeLength = 10

/** What is sent; its place among the submissions of the response and its hash are found here. */
export type Sent = Omit<NewSubmission, 'sequence' | 'contentHash' | 'salt'>

/**
 * Writes a submission and its receipt in one statement: canonical JSON (RFC 8785) under the installation's Ed25519 key.
 * The content stands in it as a hash keyed by a salt of its own, so that the receipt tells nothing of it.
 * The response must be held by this transaction.
 *
 * @param called the number people keep, and the season as the signed text names it (`opop-2019`)
 */
export async function issueReceipt(
  tx: Tx,
  { signingKey }: Pick<House, 'signingKey'>,
  sent: Sent,
  called: { number: string; season: string },
  chance: Chance,
): Promise<Receipt> {
  const sequence = (await lastSequence(tx, sent.responseId)) + 1
  const salt = randomBytes(saltBytes)
  const hash = contentHash(sent.formVersionId, sent.answers, sent.documents, salt)
  const times = { submittedAt: sent.at, recordedAt: sent.recordedAt }
  const stands = { ...times, number: called.number, sequence, contentHash: hash, keyId: signingKey.id }
  const payload = receiptPayload({ ...stands, season: called.season, documents: sent.documents.length })
  const signature = Buffer.from(signingKey.sign(Buffer.from(payload)))
  const receipt = { ...stands, code: spokenCode(codeLength, chance), payload, signature }
  await insertSubmission(tx, { ...sent, sequence, contentHash: hash, salt }, receiptInsert(receipt))
  return receipt
}
