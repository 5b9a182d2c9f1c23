import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/open.ts'
import type { Known } from '../rules/known-pesantren.ts'

/** Every pesantren of the registry as an import looks at it. */
export function readKnown(tx: Tx): Promise<Known[]> {
  return pesantren(tx).execute()
}

/** Of those that only a registration names the number alone is known: whatever else the list says of them is news. */
function pesantren(tx: Tx) {
  return tx
    .selectFrom('pesantren as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['o.id', 'p.nspp', 'o.regency_code'])
    .select(sql<string>`case o.standing when 'recorded' then o.name else '' end`.as('name'))
    .select(sql<string | null>`case o.standing when 'recorded' then o.address end`.as('address'))
}

/** The same for those with the given ids or numbers, locked until the transaction ends. */
export function lockKnown(tx: Tx, ids: string[], numbers: string[]): Promise<Known[]> {
  return pesantren(tx)
    .where(eb => eb.or([eb('o.id', '=', eb.fn.any(eb.val(ids))), eb('p.nspp', '=', eb.fn.any(eb.val(numbers)))]))
    .forUpdate()
    .execute()
}
