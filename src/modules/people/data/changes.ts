import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'

/** Who wrote what stands, and when. */
export interface LastChange {
  by: string | null
  at: Date
}

/** The last of some acts on a person; `detail` says which, where one person has several of a kind. */
export async function lastChange(
  tx: Tx,
  personId: string,
  acts: readonly string[],
  detail: Record<string, string | null> = {},
): Promise<LastChange | undefined> {
  const { rows } = await sql<LastChange>`
    select p.name as by, l.happened_at as at from ledger_entry l left join person p on p.id = l.actor_id
    where l.subject_kind = 'person' and l.subject_id = ${personId} and l.act = any(${acts})
      and l.detail @> ${JSON.stringify(detail)}::jsonb
    order by l.seq desc limit 1`.execute(tx)
  return rows[0]
}

/** Why an account is closed, by whom and since when. */
export interface Closing extends LastChange {
  reason: string | null
}

/** How an account came to be closed, which it is. */
export async function closingOf(tx: Tx, personId: string): Promise<Closing | undefined> {
  const last = await lastChange(tx, personId, ['account.closed'])
  return last && { ...last, reason: await closingReason(tx, personId) }
}

/** Why an account is closed; null while it is open. */
export async function closingReason(tx: Tx, personId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('account')
    .select('disabled_reason')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.disabled_reason ?? null
}
