import { sql, type RawBuilder } from 'kysely'
import { date, instant } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { Answers } from '../../../platform/form/answer.ts'
import { lastSubmission, type Submission, type SubmittedDocument } from '../../../platform/response/index.ts'
import type { CoreFacts } from '../rules/core-facts.ts'
import type { Finding } from '../rules/findings.ts'
import type { Payability } from '../rules/payability.ts'
import { withdrawnByColumn } from './registrations.ts'

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

function receipts(tx: Tx) {
  return tx
    .selectFrom('receipt as c')
    .innerJoin('submission as s', 's.id', 'c.submission_id')
    .select(['c.number', 'c.sequence', 'c.code', 'c.payload', 'c.key_id', 'c.signature'])
    .select(['s.happened_at', 's.recorded_at', 's.content_hash', 's.draft_version'])
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

/** A receipt by what is printed on it, with the number of the last one and the content as it was submitted. */
export async function findReceipt(tx: Tx, number: string, code: string) {
  const row = await receipts(tx)
    .innerJoin('registration as r', 'r.response_id', 's.response_id')
    .select(['s.answers', 's.documents', 's.salt', 's.form_version_id', withdrawnByColumn])
    .select(sql<number>`(select max(sequence) from submission where response_id = r.response_id)`.as('last_sequence'))
    .where('c.number', '=', number)
    .where('c.code', '=', code)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...receiptOf(row),
    answers: row.answers as Answers,
    documents: row.documents as SubmittedDocument[],
    salt: row.salt,
    formVersionId: row.form_version_id as string,
    withdrawnBy: row.withdrawn_by ?? undefined,
    lastSequence: row.last_sequence,
  }
}

/** The next serial number of registrations and the real time, in one question. */
export async function nextSerial(tx: Tx): Promise<{ serial: number; realNow: Temporal.Instant }> {
  const { rows } = await sql<{ serial: number; now: Date }>`
    select nextval('registration_number') as serial, clock_timestamp() as now`.execute(tx)
  return { serial: rows[0]!.serial, realNow: instant(rows[0]!.now) }
}

export async function realNow(tx: Tx): Promise<Temporal.Instant> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx)
  return instant(rows[0]!.now)
}

/** A receipt as part of the statement that writes its submission. */
export function receiptInsert(receipt: Receipt): RawBuilder<unknown> {
  return sql`, issued as (
      insert into receipt (submission_id, number, sequence, code, payload, key_id, signature)
      select id, ${receipt.number}, ${receipt.sequence}, ${receipt.code}, ${receipt.payload}, ${receipt.keyId},
        ${receipt.signature} from submitted)`
}

/** What a submission writes into the registration itself: its number and the columns of lists. */
export async function markSubmitted(
  tx: Tx,
  registrationId: string,
  facts: CoreFacts & {
    organisationId?: string
    number: string
    payable: string | null
    missing: number
    problems: number
  },
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('registration')
    .set({
      organisation_id: facts.organisationId ?? null,
      number: facts.number,
      name: facts.name,
      regency_code: facts.regency,
      kecamatan_code: facts.kecamatan,
      village_code: facts.village,
      category: facts.category,
      field: facts.field,
      payable: facts.payable,
      missing: facts.missing,
      problems: facts.problems,
      to_settle: true,
      submitted_at: date(at),
    })
    .where('id', '=', registrationId)
    .execute()
}

/** What the system itself saw on the day of a submission. */
export interface Judged {
  findings: Finding[]
  /** Nothing where the call pays nothing. */
  payability?: Payability
}

/** The last submission of a registration, whole. */
export function lastSent(tx: Tx, responseId: string): Promise<Submission<Judged> | undefined> {
  return lastSubmission<Judged>(tx, responseId)
}
