import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { date, instant } from '../../../../platform/clock/clock.ts'
import type { Tx } from '../../../../platform/database/open.ts'

/** The representative's number in the last submission of the registration of `c`. */
const numberNow = sql`(select answers #>> '{rep_phone,value}' from submission
  where registration_id = c.registration_id order by sequence desc limit 1)`

export type Answer = 'confirmed' | 'disowned'

/** What the number of the representative was asked about a registration, and what it said. */
export interface Confirmation {
  id: string
  registrationId: string
  /** E.164. */
  phone: string
  askedAt: Temporal.Instant
  answer?: Answer
  answeredAt?: Temporal.Instant
}

/** Only the phone that was written to knows the code; small letters are forgiven. */
function hashed(code: string): Buffer {
  return createHash('sha256').update(code.toUpperCase()).digest()
}

/**
 * Writes that this number is asked; undefined when it was asked about this registration before, or `most` others were. The
 * registration is held by the submission, so no two count at once.
 */
export async function insertConfirmation(
  tx: Tx,
  asked: { registrationId: string; phone: string; code: string; at: Temporal.Instant; most: number },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into confirmation (registration_id, phone, code_hash, asked_at)
    select ${asked.registrationId}::uuid, ${asked.phone}, ${hashed(asked.code)}::bytea, ${date(asked.at)}::timestamptz
    where (select count(*) from confirmation where registration_id = ${asked.registrationId}) < ${asked.most}
    on conflict (registration_id, phone) do nothing
    returning id`.execute(tx)
  return rows[0]?.id
}

/** By its code, with what is asked about: the registration as it was last submitted. */
export async function findByCode(tx: Tx, code: string) {
  const row = await confirmations(tx)
    .innerJoin('registration as r', 'r.id', 'c.registration_id')
    .select(['r.name', 'r.number', 'r.state', 'r.submitted_at', 'r.kecamatan_code', 'r.regency_code'])
    .select(sql<boolean>`c.phone = ${numberNow}`.as('current'))
    .where('c.code_hash', '=', hashed(code))
    .executeTakeFirst()
  if (!row) return undefined
  const { name, number, state, submitted_at, kecamatan_code, regency_code } = row
  // Its answer counts only while the number is the representative's.
  const outdated = state === 'withdrawn' ? ('withdrawn' as const) : row.current ? undefined : ('replaced' as const)
  const about = { name: name ?? '', number: number ?? '', outdated }
  const submittedAt = submitted_at ? instant(submitted_at) : undefined
  return { ...confirmationOf(row), about: { ...about, submittedAt, kecamatan_code, regency_code } }
}

export type Asked = NonNullable<Awaited<ReturnType<typeof findByCode>>>

/** What the number was asked that the last submission names as the representative's; undefined when it was not asked. */
export async function currentConfirmation(tx: Tx, registrationId: string): Promise<Confirmation | undefined> {
  const row = await confirmations(tx)
    .where('c.registration_id', '=', registrationId)
    .where(sql<boolean>`c.phone = ${numberNow}`)
    .executeTakeFirst()
  return row && confirmationOf(row)
}

/** Every number that was asked about a registration, in order. */
export async function confirmationsOf(tx: Tx, registrationId: string): Promise<Confirmation[]> {
  const rows = await confirmations(tx).where('c.registration_id', '=', registrationId).orderBy('c.asked_at').execute()
  return rows.map(confirmationOf)
}

/** Keeps the answer; false when there is one already. */
export async function keepAnswer(tx: Tx, id: string, answer: Answer, at: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('confirmation')
    .set({ answer, answered_at: date(at) })
    .where('id', '=', id)
    .where('answer', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

function confirmations(tx: Tx) {
  return tx
    .selectFrom('confirmation as c')
    .select(['c.id', 'c.registration_id', 'c.phone', 'c.asked_at', 'c.answer', 'c.answered_at'])
}

function confirmationOf(row: Awaited<ReturnType<ReturnType<typeof confirmations>['executeTakeFirstOrThrow']>>) {
  return {
    id: row.id as string,
    registrationId: row.registration_id as string,
    phone: row.phone,
    askedAt: instant(row.asked_at),
    answer: (row.answer as Answer | null) ?? undefined,
    answeredAt: row.answered_at ? instant(row.answered_at) : undefined,
  } satisfies Confirmation
}
