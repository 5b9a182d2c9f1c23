import type { Tx } from '../../../platform/database/open.ts'
import type { Known } from '../rules/known-pesantren.ts'

/** Every pesantren of the registry as an import looks at it. */
export function readKnown(tx: Tx): Promise<Known[]> {
  return tx
    .selectFrom('pesantren as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['o.id', 'p.nspp', 'o.name', 'o.address', 'o.regency_code'])
    .execute()
}

/** The same for those with the given ids or numbers, locked until the transaction ends. */
export function lockKnown(tx: Tx, ids: string[], numbers: string[]): Promise<Known[]> {
  return tx
    .selectFrom('pesantren as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['o.id', 'p.nspp', 'o.name', 'o.address', 'o.regency_code'])
    .where(eb => eb.or([eb('o.id', '=', eb.fn.any(eb.val(ids))), eb('p.nspp', '=', eb.fn.any(eb.val(numbers)))]))
    .forUpdate()
    .execute()
}
