import { sql, type RawBuilder } from 'kysely'
import { date } from '../../clock/clock.ts'
import type { Tx } from '../../database/open.ts'
import type { Answers, Given } from '../../form/answer.ts'

/** How to find the one row that a response belongs to, and whether it may be written to now. In SQL, over the draft `d`. */
export interface Target {
  from: RawBuilder<unknown>
  where: RawBuilder<unknown>
  /** The reference to its response. */
  responseId: RawBuilder<unknown>
  may: RawBuilder<boolean>
  /** What it tells back about itself. */
  columns: RawBuilder<unknown>
  /** The alias that is locked together with the draft, so that no answer slips in behind a sending. */
  lock: RawBuilder<unknown>
}

export interface Saved<Row> {
  subject: Row
  /** The answers as they stood before. */
  before: Answers
  /** False when it may not be written to: then nothing was. */
  saved: boolean
}

/**
 * Saves the answers of one page in one statement: finds the subject, holds it and its draft, asks whether it may be written
 * to, and merges. `also` is a further part of the same statement (`, name as (…)`), over the row `mine`, such as the columns
 * of lists that these answers tell. Undefined: there is no such subject.
 */
export async function savePage<Row>(
  tx: Tx,
  { from, where, responseId, may, columns, lock }: Target,
  answers: Record<string, Given | null>,
  at: Temporal.Instant,
  also: RawBuilder<unknown> = sql``,
): Promise<Saved<Row> | undefined> {
  const given = JSON.stringify(answers)
  const { rows } = await sql<Row & { before: Answers; saved: boolean }>`
    with mine as materialized (
      select ${columns}, d.response_id, d.answers as before, ${may} as may
      from ${from} join draft d on d.response_id = ${responseId}
      where ${where}
      for update of ${lock}, d
    ), saved as (
      update draft d set answers = d.answers || ${given}::jsonb, version = d.version + 1, saved_at = ${date(at)}
      from mine where d.response_id = mine.response_id and mine.may
      returning d.response_id
    )${also}
    select mine.*, exists (select from saved) as saved from mine`.execute(tx)
  const row = rows[0]
  return row && { subject: row, before: row.before, saved: row.saved }
}

export interface HeldDraft<Row> {
  subject: Row
  may: boolean
  answers: Answers
  version: number
}

/** Holds a subject and its draft: nobody else changes them until the transaction ends. Others may point to it meanwhile. */
export async function holdDraft<Row>(tx: Tx, target: Target): Promise<HeldDraft<Row> | undefined> {
  const { from, where, responseId, may, columns, lock } = target
  const { rows } = await sql<Row & Omit<HeldDraft<Row>, 'subject'>>`
    select ${columns}, ${may} as may, d.answers, d.version
    from ${from} join draft d on d.response_id = ${responseId}
    where ${where}
    for no key update of ${lock}, d`.execute(tx)
  const row = rows[0]
  return row && { subject: row, may: row.may, answers: row.answers, version: row.version }
}
