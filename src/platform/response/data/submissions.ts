import { sql, type RawBuilder } from 'kysely'
import { date, instant } from '../../clock/clock.ts'
import type { Tx } from '../../database/open.ts'
import type { Answers } from '../../form/answer.ts'
import type { Compared } from '../../form/meanings.ts'
import type { SubmittedDocument } from '../rules/content-hash.ts'

/** What was sent, whole: never changed afterwards. `judged` is what the subject's own rules saw on that day. */
export interface Submission<Judged> {
  id: string
  formVersionId: string
  sequence: number
  draftVersion: number
  answers: Answers
  documents: SubmittedDocument[]
  judged: Judged
  submittedAt: Temporal.Instant
}

/** The last submission of a response. */
export async function lastSubmission<Judged>(tx: Tx, responseId: string): Promise<Submission<Judged> | undefined> {
  const row = await tx
    .selectFrom('submission')
    .selectAll()
    .where('response_id', '=', responseId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    formVersionId: row.form_version_id,
    sequence: row.sequence,
    draftVersion: row.draft_version,
    answers: row.answers as Answers,
    documents: row.documents as SubmittedDocument[],
    judged: row.judged as Judged,
    submittedAt: instant(row.happened_at),
  }
}

export async function lastSequence(tx: Tx, responseId: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(sequence), 0)::int as last from submission where response_id = ${responseId}`.execute(tx)
  return rows[0]!.last
}

export interface NewSubmission {
  responseId: string
  formVersionId: string
  sequence: number
  draftVersion: number
  answers: Answers
  documents: SubmittedDocument[]
  judged: unknown
  /** What is compared across submissions, by meaning. */
  values: Partial<Record<Compared, string>>
  contentHash: Buffer
  salt: Buffer
  at: Temporal.Instant
  recordedAt: Temporal.Instant
}

/** Writes a submission. `also` is a further part of the same statement, over the row `submitted` with its id. */
export async function insertSubmission(tx: Tx, s: NewSubmission, also: RawBuilder<unknown> = sql``): Promise<void> {
  await sql`
    with submitted as (
      insert into submission (response_id, form_version_id, sequence, draft_version, answers, documents, judged,
        content_hash, salt, happened_at, recorded_at)
      values (${s.responseId}, ${s.formVersionId}, ${s.sequence}, ${s.draftVersion}, ${JSON.stringify(s.answers)},
        ${JSON.stringify(s.documents)}, ${JSON.stringify(s.judged)}, ${s.contentHash}, ${s.salt}, ${date(s.at)},
        ${date(s.recordedAt)})
      returning id)${also}
    insert into submission_value (submission_id, meaning, value)
    select submitted.id, said.key, said.value
    from submitted cross join jsonb_each_text(${JSON.stringify(s.values)}) said`.execute(tx)
}
