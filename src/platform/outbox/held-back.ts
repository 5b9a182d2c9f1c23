import { sql } from 'kysely'
import type { Tx } from '../database/open.ts'
import { enqueueDelivery } from './send.ts'
import type { HeldBack } from './letter.ts'

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

/** Forgets the counts of days that are over; they name accounts and numbers. */
export async function forgetCounts(tx: Tx): Promise<void> {
  await sql`delete from message_count where day < (clock_timestamp() at time zone 'Asia/Jakarta')::date`.execute(tx)
}
