import { sql } from 'kysely'
import type { Tx } from '../database/open.ts'
import { enqueueDelivery } from './send.ts'
import type { HeldBack } from './letter.ts'
import { isUnclear } from './unclear.ts'

/** Sends the newest message about something that was held back from this recipient for this reason, if there is one. */
export async function releaseNewest(
  tx: Tx,
  held: { aboutId: string; recipient: string; reason: HeldBack },
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update message set state = 'waiting', held_back = null where id = (
      select id from message where about_id = ${held.aboutId} and recipient = ${held.recipient}
        and held_back = ${held.reason} order by created_at desc limit 1)
    returning id`.execute(tx)
  if (rows[0]) await enqueueDelivery(tx, rows[0].id)
}

/**
 * Takes back messages of these keys that have not gone out. One that is on its way is waited for: it has gone then, or has not. One
 * that may have gone is not said to be taken back.
 * Resolves to the keys of those that were taken back; none of them goes out any more.
 */
export async function withdrawMessages(tx: Tx, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    update message set state = 'held', held_back = 'withdrawn'
    where key = any(${keys}::text[]) and state <> 'sent' and not ${isUnclear()} returning key`.execute(tx)
  return new Set(rows.map(row => row.key))
}

/** Forgets the counts of days that are over; they name accounts and numbers. */
export async function forgetCounts(tx: Tx): Promise<void> {
  await sql`delete from message_count where day < (clock_timestamp() at time zone 'Asia/Jakarta')::date`.execute(tx)
}
