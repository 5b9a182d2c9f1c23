import { sql } from 'kysely'
import { date, instant } from '../../clock/clock.ts'
import type { Tx } from '../../database/open.ts'
import type { HeldBack } from '../../outbox/letter.ts'
import type {
  Answer,
  Asked,
  Confirmation,
  ConfirmationState,
  CurrentConfirmation,
  Kept,
  NamedBefore,
} from '../confirmation.ts'
import { hashed } from './code.ts'

/** By its code, with whether it may still answer. */
export async function findByCode(tx: Tx, code: string): Promise<Asked | undefined> {
  const row = await confirmations(tx)
    .innerJoin('response as p', 'p.id', 'c.response_id')
    .select(['p.confirmation_id', 'c.closed_at', 'c.kept', askedAnew])
    .where('c.code_hash', '=', hashed(code))
    .executeTakeFirst()
  if (!row) return undefined
  // Its answer counts only while the number is the one that was sent last.
  const replaced = row.confirmation_id === row.id ? undefined : ('replaced' as const)
  const withdrawn = row.asked_anew ? ('anew' as const) : ('withdrawn' as const)
  const kept = (row.kept as Kept | null) ?? undefined
  return { ...confirmationOf(row), kept, outdated: row.closed_at ? withdrawn : replaced }
}

/** The owner of `p` sent again for the same purpose, and this number `c` has the question about that. */
const askedAnew = sql<boolean>`exists (select from response newer
  join confirmation anew on anew.id = newer.confirmation_id and anew.phone = c.phone and anew.asked_at is not null
  where newer.owner_id = p.owner_id and newer.id <> p.id and anew.purpose_id = c.purpose_id and anew.closed_at is null)`.as(
  'asked_anew',
)

/** Of the number that was sent last, with its question; undefined before the first sending. */
export async function currentConfirmation(tx: Tx, responseId: string): Promise<CurrentConfirmation | undefined> {
  const row = await confirmations(tx)
    .innerJoin('response as p', 'p.confirmation_id', 'c.id')
    .leftJoin('message as m', join => join.on('m.key', '=', sql<string>`'confirmation:' || c.id`))
    .select(['m.id as message_id', 'm.state as message_state', 'c.kept', 'c.renamed'])
    .where('p.id', '=', responseId)
    .executeTakeFirst()
  if (!row) return undefined
  const message = row.message_id ? { id: row.message_id as string, failed: row.message_state === 'failed' } : undefined
  return { ...confirmationOf(row), message, renamedFrom: row.renamed ? (row.kept as Kept).name : undefined }
}

/** Every number that a response named, in order. */
export async function confirmationsOf(tx: Tx, responseId: string): Promise<NamedBefore[]> {
  const rows = await confirmations(tx)
    .select(releasedBy)
    .where('c.response_id', '=', responseId)
    .orderBy('c.met_at')
    .execute()
  return rows.map(row => ({ ...confirmationOf(row), releasedBy: row.released_by ?? undefined }))
}

/** The row forgets why it waited once it is asked; the ledger knows that somebody sent the question at that moment. */
const releasedBy = sql<string | null>`(select p.name from message m
    join ledger_entry e on e.subject_id = m.id and e.act = 'outbox.send' and e.happened_at = c.asked_at
    left join v_person p on p.id = e.actor_id
    where m.key = 'confirmation:' || c.id limit 1)`.as('released_by')

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

/** Which of these responses the number that was sent last has disowned. */
export async function disownedAmong(tx: Tx, responseIds: string[]): Promise<Set<string>> {
  if (responseIds.length === 0) return new Set()
  const rows = await tx
    .selectFrom('response as p')
    .innerJoin('confirmation as c', 'c.id', 'p.confirmation_id')
    .select('p.id')
    .where('p.id', 'in', responseIds)
    .where('c.state', '=', 'disowned')
    .execute()
  return new Set(rows.map(row => row.id as string))
}

function confirmations(tx: Tx) {
  return tx
    .selectFrom('confirmation as c')
    .select(['c.id', 'c.about_kind', 'c.about_id', 'c.phone', 'c.own', 'c.state', 'c.held_back', 'c.met_at'])
    .select(['c.asked_at', 'c.answer', 'c.answered_at'])
}

function confirmationOf(row: Awaited<ReturnType<ReturnType<typeof confirmations>['executeTakeFirstOrThrow']>>) {
  return {
    id: row.id as string,
    about: { kind: row.about_kind, id: row.about_id },
    phone: row.phone,
    own: row.own,
    state: row.state as ConfirmationState,
    heldBack: (row.held_back as HeldBack | null) ?? undefined,
    metAt: instant(row.met_at),
    askedAt: row.asked_at ? instant(row.asked_at) : undefined,
    answer: (row.answer as Answer | null) ?? undefined,
    answeredAt: row.answered_at ? instant(row.answered_at) : undefined,
  } satisfies Confirmation
}
