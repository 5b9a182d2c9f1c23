import { sql } from 'kysely'
import type { Tx } from '../database/open.ts'

/**
 * Decisions that lack what every decision has: its ledger row by the same person at the same time; and, once released, a
 * message (whose key names it) or the reason why nobody was told.
 */
export async function untraced(tx: Tx): Promise<unknown[]> {
  const { rows } = await sql`
    select d.kind, d.value, d.reason, e.seq is null as "no row", told.id is null as "nobody told" from decision d
    left join ledger_entry e on e.subject_id = d.subject_id and e.subject_kind = d.subject_kind
      and e.detail ->> 'decision' = d.id::text and e.detail ->> 'value' = d.value
      and e.actor_id is not distinct from d.decided_by and e.happened_at = d.happened_at
    left join lateral (select m.id from message m where m.key like 'decision:' || d.id || ':%' limit 1) told on true
    where e.seq is null or (d.released_at is not null and (told.id is null) <> (d.untold is not null))`.execute(tx)
  return rows
}
