import { sql } from 'kysely'
import type { Tx } from '../database/open.ts'
import type { MadeDecision } from './made.ts'
import { letterKey } from './tell.ts'

/** The same decisions with who was written to at their release, of those whom their letters may be to. */
export async function withTold<Value extends string>(
  tx: Tx,
  decisions: readonly MadeDecision<Value>[],
  recipients: readonly string[],
): Promise<MadeDecision<Value>[]> {
  const keys = new Map(decisions.flatMap(({ id }) => recipients.map(to => [letterKey(id, to), id] as const)))
  if (keys.size === 0) return [...decisions]
  const { rows } = await sql<{ key: string; name: string; isSent: boolean }>`
    select m.key, coalesce(p.name, '••••' || right(m.recipient, 3)) as name, m.state in ('waiting', 'sent') as "isSent"
    from message m left join v_person p on p.id = m.person_id
    where m.key = any(${[...keys.keys()]}::text[]) order by m.key`.execute(tx)
  const told = Map.groupBy(rows, row => keys.get(row.key))
  return decisions.map(one => ({ ...one, told: told.get(one.id) }))
}
