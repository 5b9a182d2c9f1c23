import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/open.ts'
import { invitationHours, resetHours } from '../../rules/limits.ts'

export interface Invitation {
  id: string
  purpose: 'first' | 'reset'
  personId: string
  accountId: string
  name: string
  email: string
}

/** Writes a first invitation, which the office sends, and ends those before it. Resolves to its code, kept nowhere. */
export async function insertInvitation(tx: Tx, personId: string, by?: string): Promise<string> {
  await endInvitations(tx, personId)
  const code = newCode()
  const row = { person_id: personId, purpose: 'first', code_hash: hashOf(code), expires_at: after(invitationHours) }
  await tx
    .insertInto('invitation')
    .values({ ...row, created_by: by ?? null })
    .execute()
  return code
}

const isOpen = (personId: string) =>
  sql`person_id = ${personId} and purpose = 'first' and used_at is null and expires_at > clock_timestamp()`

/** Whether a first invitation can still be used. */
export async function hasOpenInvitation(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql`select from invitation where ${isOpen(personId)}`.execute(tx)
  return rows.length > 0
}

/** Whether somebody of the office had it sent again a moment ago: a second press on a slow network. */
export async function sentJustNow(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select from invitation i where ${isOpen(personId)} and created_at > clock_timestamp() - interval '1 minute' and exists (
      select from ledger_entry l where l.act = 'invitation.sent' and l.subject_kind = 'person' and l.subject_id = i.person_id
        and l.recorded_at > clock_timestamp() - interval '1 minute')`.execute(tx)
  return rows.length > 0
}

/** Ends the first invitation that is open. False when there was none. */
export async function endInvitations(tx: Tx, personId: string): Promise<boolean> {
  const done = await sql`
    update invitation set expires_at = clock_timestamp() where ${isOpen(personId)}`.execute(tx)
  return (done.numAffectedRows ?? 0n) > 0n
}

/**
 * Writes a reset under an id. Anybody may ask for one, so it ends nothing that is on its way. Resolves to its code, or
 * undefined when this id was written before.
 */
export async function insertReset(tx: Tx, personId: string, id: string): Promise<string | undefined> {
  const code = newCode()
  const row = { id, person_id: personId, purpose: 'reset', code_hash: hashOf(code), expires_at: after(resetHours) }
  const made = await tx
    .insertInto('invitation')
    .values(row)
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n ? code : undefined
}

function newCode(): string {
  return randomBytes(24).toString('base64url')
}

function after(hours: number): Date {
  return new Date(Date.now() + hours * 3_600_000)
}

/** The open invitation that a code belongs to. */
export async function findInvitation(tx: Tx, code: string): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    select i.id, i.purpose, i.person_id as "personId", a.id as "accountId", p.name, a.email
    from invitation i join person p on p.id = i.person_id
    join account a on a.person_id = p.id and a.disabled_at is null
    where i.code_hash = ${hashOf(code)} and i.used_at is null and i.expires_at > clock_timestamp()`.execute(tx)
  return rows[0]
}

/**
 * Takes the invitation out, and with it every other link that would set this person's password; of two at once, one gets
 * false.
 */
export async function useInvitation(tx: Tx, { id, personId }: Invitation): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update invitation set used_at = case when id = ${id} then clock_timestamp() end,
      expires_at = case when id = ${id} then expires_at else clock_timestamp() end
    where person_id = ${personId} and used_at is null and expires_at > clock_timestamp()
    returning id`.execute(tx)
  return rows.some(row => row.id === id)
}

function hashOf(code: string): Buffer {
  return createHash('sha256').update(code).digest()
}
