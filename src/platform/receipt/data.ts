import { sql, type RawBuilder } from 'kysely'
import { instant } from '../clock/clock.ts'
import type { Tx } from '../database/open.ts'
import type { Answers } from '../form/answer.ts'
import type { SubmittedDocument } from '../response/index.ts'

/** A receipt as it is kept: the signed text, its signature, and how it is found. */
export interface Receipt {
  number: string
  sequence: number
  code: string
  payload: string
  keyId: string
  signature: Buffer
  submittedAt: Temporal.Instant
  recordedAt: Temporal.Instant
  contentHash: Buffer
}

/** A receipt with the content as it was sent, and how it stands among those of its response. */
export interface FoundReceipt extends Receipt {
  responseId: string
  answers: Answers
  documents: SubmittedDocument[]
  /** None: it was issued before there were salts. */
  salt: Buffer | null
  formVersionId: string
  lastSequence: number
}

/** Every receipt of a response, the newest first. */
export async function receiptsOf(tx: Tx, responseId: string): Promise<Receipt[]> {
  const rows = await receipts(tx).where('s.response_id', '=', responseId).orderBy('s.sequence', 'desc').execute()
  return rows.map(receiptOf)
}

/** The receipt for one version of the draft, when that version was submitted. */
export async function receiptOfVersion(tx: Tx, responseId: string, version: number): Promise<Receipt | undefined> {
  const row = await receipts(tx)
    .where('s.response_id', '=', responseId)
    .where('s.draft_version', '=', version)
    .executeTakeFirst()
  return row && receiptOf(row)
}

/** A receipt by what is printed on it. */
export async function findReceipt(tx: Tx, number: string, code: string): Promise<FoundReceipt | undefined> {
  const last = sql<number>`(select max(sequence) from submission where response_id = s.response_id)`
  const row = await receipts(tx)
    .select(['s.response_id', 's.answers', 's.documents', 's.salt', 's.form_version_id', last.as('last_sequence')])
    .where('c.number', '=', number)
    .where('c.code', '=', code)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...receiptOf(row),
    responseId: row.response_id,
    answers: row.answers as Answers,
    documents: row.documents as SubmittedDocument[],
    salt: row.salt,
    formVersionId: row.form_version_id,
    lastSequence: row.last_sequence,
  }
}

function receipts(tx: Tx) {
  return tx
    .selectFrom('receipt as c')
    .innerJoin('submission as s', 's.id', 'c.submission_id')
    .select(['c.number', 'c.sequence', 'c.code', 'c.payload', 'c.key_id', 'c.signature'])
    .select(['s.happened_at', 's.recorded_at', 's.content_hash'])
}

function receiptOf(row: Awaited<ReturnType<ReturnType<typeof receipts>['executeTakeFirstOrThrow']>>): Receipt {
  return {
    number: row.number,
    sequence: row.sequence,
    code: row.code,
    payload: row.payload,
    keyId: row.key_id,
    signature: row.signature,
    submittedAt: instant(row.happened_at),
    recordedAt: instant(row.recorded_at),
    contentHash: row.content_hash,
  }
}

/** A receipt as part of the statement that writes its submission (`insertSubmission`). */
export function receiptInsert(receipt: Receipt): RawBuilder<unknown> {
  return sql`, issued as (
      insert into receipt (submission_id, number, sequence, code, payload, key_id, signature)
      select id, ${receipt.number}, ${receipt.sequence}, ${receipt.code}, ${receipt.payload}, ${receipt.keyId},
        ${receipt.signature} from submitted)`
}
