import { sql, type RawBuilder } from 'kysely'
import { date } from '../../clock/clock.ts'
import type { Tx } from '../../database/open.ts'
import type { HeldBack } from '../../outbox/letter.ts'
import type { About, ConfirmationState, Kept } from '../confirmation.ts'
import { hashed } from './code.ts'

export interface Named {
  responseId: string
  about: About
  scopeId: string
  purposeId: string
  /** E.164. */
  phone: string
  own: (phone: string) => RawBuilder<boolean>
  code: string
  kept: Kept
  at: Temporal.Instant
  /** How many other numbers may have been asked about what the owner sent within the scope. */
  most: number
}

export interface Met {
  id: string
  state: ConfirmationState
  heldBack?: HeldBack
  /** Its question is to be written now, with the code. */
  fresh: boolean
}

/**
 * Makes a number the one that counts for a response, and judges what it is worth: one statement. What it was asked and said
 * about this response before stays; of another number nothing counts, and its question waits no more. Silence about what was
 * withdrawn, or names another number since, says nothing: it could not be broken any more. Two responses of one owner are
 * judged one after the other.
 */
export async function judgeNumber(tx: Tx, named: Named): Promise<Met> {
  const { responseId, about, scopeId, purposeId, phone, code, at, most } = named
  const kept = JSON.stringify(named.kept)
  const hash = hashed(code)
  await sql`select pg_advisory_xact_lock(hashtext('confirmation'), hashtext(owner_id::text))
    from response where id = ${responseId}`.execute(tx)
  const { rows } = await sql<{ id: string; state: ConfirmationState; held_back: HeldBack | null; fresh: boolean }>`
    with before as (
      select c.phone, c.asked_at, c.answer, c.scope_id,
        c.closed_at is null and p.confirmation_id is not distinct from c.id as may_answer from response this
      join response p on p.owner_id = this.owner_id join confirmation c on c.response_id = p.id
      where this.id = ${responseId} and (p.id <> ${responseId} or c.phone <> ${phone})
    ), judged as (
      select ${named.own(phone)} as own,
        case
          when exists (select from before where phone = ${phone} and answer = 'disowned') then 'disowned'
          when exists (select from before where phone = ${phone} and answer is null and asked_at is not null
            and may_answer) then 'again'
          when (select count(distinct phone) from before where phone <> ${phone} and asked_at is not null
            and answer is distinct from 'confirmed' and scope_id = ${scopeId}) >= ${most} then 'numbers'
        end as back
    ), met as (
      insert into confirmation as known (response_id, about_kind, about_id, scope_id, purpose_id, phone, own, code_hash,
        asked_at, held_back, met_at, kept)
      select ${responseId}, ${about.kind}, ${about.id}, ${scopeId}, ${purposeId}, ${phone}, own,
        case when not own then ${hash}::bytea end, case when not own and back is null then ${date(at)}::timestamptz end,
        case when not own then back end, ${date(at)}::timestamptz, ${kept}::jsonb
      from judged
      on conflict (response_id, phone) do update set own = excluded.own,
        code_hash = coalesce(known.code_hash, excluded.code_hash),
        asked_at = case when known.code_hash is null then excluded.asked_at else known.asked_at end,
        held_back = case when known.code_hash is null then excluded.held_back else known.held_back end,
        kept = case when known.code_hash is null then excluded.kept else known.kept end,
        renamed = known.code_hash is not null and ${isOther}
      returning id, state, held_back, coalesce(code_hash = ${hash}::bytea, false) as fresh
    ), questions as (
      update message m set held_back = case when c.phone = ${phone} then c.held_back else 'replaced' end
      from confirmation c where c.response_id = ${responseId} and c.held_back is not null
        and m.key = 'confirmation:' || c.id and m.held_back is not null
    ), pointed as (
      update response set confirmation_id = met.id from met
      where response.id = ${responseId} and response.confirmation_id is distinct from met.id
    )
    select id, state, held_back, fresh from met`.execute(tx)
  const { held_back, ...met } = rows[0]!
  return { ...met, heldBack: held_back ?? undefined }
}

/** Whether what is sent now is called otherwise than what the number was asked about, as far as that is known. */
const isOther = sql`coalesce(lower(known.kept->>'name') <> lower(excluded.kept->>'name')
  or known.kept->>'identity' <> excluded.kept->>'identity', false)`

/** What was sent last names no number. */
export async function leaveNumber(tx: Tx, responseId: string): Promise<void> {
  await tx.updateTable('response').set({ confirmation_id: null }).where('id', '=', responseId).execute()
}

/** Its question was written and held back: it was not asked. */
export async function markHeldBack(tx: Tx, id: string, reason: HeldBack): Promise<void> {
  const set = { held_back: reason, asked_at: null }
  await tx.updateTable('confirmation').set(set).where('id', '=', id).execute()
}

/** The office has released this message: when it is a question to a number, that number is asked now. */
export async function questionReleased(tx: Tx, messageId: string, at: Temporal.Instant): Promise<void> {
  await sql`
    update confirmation c set held_back = null, asked_at = ${date(at)} from message m
    where m.id = ${messageId} and m.key = 'confirmation:' || c.id and c.asked_at is null`.execute(tx)
}

/** The subject of a response was withdrawn: whoever was asked about it cannot answer any more. */
export async function closeQuestions(tx: Tx, responseId: string, at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('confirmation')
    .set({ closed_at: date(at) })
    .where('response_id', '=', responseId)
    .where('closed_at', 'is', null)
    .execute()
}
