import { date } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { Account } from './accounts.ts'

/** Keeps a move to another phone: from where, to where, why, by whom. Resolves to its id. */
export async function insertMove(
  tx: Tx,
  account: Account,
  phone: string,
  reason: string,
  by: string,
  now: Temporal.Instant,
): Promise<string> {
  const row = await tx
    .insertInto('account_move')
    .values({
      account_id: account.id,
      old_phone: account.phone,
      new_phone: phone,
      reason,
      moved_by: by,
      happened_at: date(now),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export interface MoveSeen {
  oldPhone: string | null
  newPhone: string
  reason: string
  happenedAt: Date
  by: string
}

/** The moves of an account, the newest first. */
export function movesOf(tx: Tx, accountId: string): Promise<MoveSeen[]> {
  return tx
    .selectFrom('account_move as m')
    .innerJoin('person as p', 'p.id', 'm.moved_by')
    .select([
      'm.old_phone as oldPhone',
      'm.new_phone as newPhone',
      'm.reason',
      'm.happened_at as happenedAt',
      'p.name as by',
    ])
    .where('m.account_id', '=', accountId)
    .orderBy('m.recorded_at', 'desc')
    .execute()
}
