import { sql } from 'kysely'
import { date, instant } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { Answers } from '../../../platform/form/answer.ts'
import type { CoreFacts } from '../rules/core-facts.ts'
import type { Finding } from '../rules/findings.ts'
import type { Payability } from '../rules/payability.ts'
import type { SubmittedDocument } from '../rules/receipt.ts'
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
  registrationId: string
}

function receipts(tx: Tx) {
  return tx
    .selectFrom('receipt as c')
    .innerJoin('submission as s', 's.id', 'c.submission_id')
    .select(['c.number', 'c.sequence', 'c.code', 'c.payload', 'c.key_id', 'c.signature'])
    .select(['s.happened_at', 's.recorded_at', 's.content_hash', 's.registration_id', 's.draft_version'])
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
    registrationId: row.registration_id,
  }
}

/** Every receipt of a registration, the newest first. */
export async function receiptsOf(tx: Tx, registrationId: string): Promise<Receipt[]> {
  const rows = await receipts(tx)
    .where('s.registration_id', '=', registrationId)
    .orderBy('s.sequence', 'desc')
    .execute()
  return rows.map(receiptOf)
}

/** Every receipt of the registrations that their owner no longer has, the newest first. */
export async function receiptsOfWithdrawn(tx: Tx, ownerId: string): Promise<Receipt[]> {
  const rows = await receipts(tx)
    .innerJoin('registration as r', 'r.id', 's.registration_id')
    .where('r.owner_id', '=', ownerId)
    .where('r.state', '=', 'withdrawn')
    .orderBy('s.recorded_at', 'desc')
    .execute()
  return rows.map(receiptOf)
}

/** The receipt for one version of the draft, when that version was submitted. */
export async function receiptOfVersion(tx: Tx, registrationId: string, version: number): Promise<Receipt | undefined> {
  const row = await receipts(tx)
    .where('s.registration_id', '=', registrationId)
    .where('s.draft_version', '=', version)
    .executeTakeFirst()
  return row && receiptOf(row)
}

/** A receipt by what is printed on it, with the number of the last one and the content as it was submitted. */
export async function findReceipt(tx: Tx, number: string, code: string) {
  const row = await receipts(tx)
    .innerJoin('registration as r', 'r.id', 's.registration_id')
    .select(['s.answers', 's.documents', 's.salt', 'r.form_version_id', withdrawnByColumn])
    .select(sql<number>`(select max(sequence) from submission where registration_id = r.id)`.as('last_sequence'))
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

export async function lastSequence(tx: Tx, registrationId: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(sequence), 0)::int as last from submission where registration_id = ${registrationId}`.execute(
    tx,
  )
  return rows[0]!.last
}

export interface NewSubmission {
  registrationId: string
  sequence: number
  draftVersion: number
  answers: Answers
  documents: SubmittedDocument[]
  findings: Finding[]
  /** Nothing where the call pays nothing. */
  payability: Partial<Payability>
  contentHash: Buffer
  salt: Buffer
  at: Temporal.Instant
  recordedAt: Temporal.Instant
  receipt: { number: string; code: string; payload: string; keyId: string; signature: Uint8Array }
}

/** Writes a submission and its receipt in one statement. */
export async function insertSubmission(tx: Tx, s: NewSubmission): Promise<void> {
  const { receipt } = s
  await sql`
    with submitted as (
      insert into submission (registration_id, sequence, draft_version, answers, documents, findings, payability,
        content_hash, salt, happened_at, recorded_at)
      values (${s.registrationId}, ${s.sequence}, ${s.draftVersion}, ${JSON.stringify(s.answers)},
        ${JSON.stringify(s.documents)}, ${JSON.stringify(s.findings)}, ${JSON.stringify(s.payability)},
        ${s.contentHash}, ${s.salt}, ${date(s.at)}, ${date(s.recordedAt)})
      returning id)
    insert into receipt (submission_id, number, sequence, code, payload, key_id, signature)
    select id, ${receipt.number}, ${s.sequence}, ${receipt.code}, ${receipt.payload}, ${receipt.keyId},
      ${Buffer.from(receipt.signature)} from submitted`.execute(tx)
}

/** What a submission writes into the registration itself: its number and the columns of lists. */
export async function markSubmitted(
  tx: Tx,
  registrationId: string,
  facts: CoreFacts & {
    organisationId: string
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
      organisation_id: facts.organisationId,
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

/** The last submission of a registration, whole. */
export async function lastSubmission(tx: Tx, registrationId: string) {
  const row = await tx
    .selectFrom('submission')
    .selectAll()
    .where('registration_id', '=', registrationId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    answers: row.answers as Answers,
    documents: row.documents as SubmittedDocument[],
    findings: row.findings as Finding[],
    payability: row.payability as Partial<Payability>,
    draftVersion: row.draft_version,
    submittedAt: instant(row.happened_at),
  }
}
