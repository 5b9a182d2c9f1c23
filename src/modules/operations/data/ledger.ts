import { sql, type SqlBool } from 'kysely'
import type { Tx } from '../../../platform/database/open.ts'

/** What was remembered, with its place under the seal and who did it. */
export function ledgerRows(tx: Tx) {
  return tx
    .selectFrom('ledger_entry as e')
    .leftJoin('ledger_leaf as l', 'l.entry_seq', 'e.seq')
    .leftJoin('v_person as p', 'p.id', 'e.actor_id')
    .select(['e.seq', 'e.act', 'e.subject_kind', 'e.subject_id', 'e.happened_at', 'e.recorded_at', 'l.leaf_index'])
    .select('p.name as actor')
    .select(sql<boolean>`exists (select from v_pesantren o where o.organisation_id = e.subject_id)`.as('is_pesantren'))
}

export const byNumber = { by: sql.ref('e.seq'), type: 'bigint', first: 'desc' } as const

export const ofAct = (act: string) => sql<SqlBool>`e.act = ${act}`

/** An act, a kind of subject, or the id of one. */
export const about = (text: string) =>
  sql<SqlBool>`(e.act = ${text} or e.subject_kind = ${text} or e.subject_id::text = ${text})`
