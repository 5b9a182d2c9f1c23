import { randomUUID } from 'node:crypto'
import type { Tx } from '../../../platform/database/open.ts'
import { readRegionBook } from '../../regions/index.ts'
import { openFacts, type Source } from '../data/facts.ts'
import { insertPesantren } from '../data/organisations.ts'
import type { PesantrenGiven } from '../rules/derive.ts'
import { fields } from '../rules/fields.ts'

/** Records a pesantren that the registry does not know yet, with or without a number. Resolves to its id. */
export async function createPesantren(tx: Tx, given: PesantrenGiven, source: Source): Promise<string> {
  const whole = { ...describedBy(given), id: randomUUID() }
  await insertPesantren(tx, [whole], await readRegionBook(tx))
  const values = fields.filter(field => whole[field] != null)
  await openFacts(
    tx,
    values.map(field => ({ organisationId: whole.id, field, value: whole[field] })),
    source,
  )
  return whole.id
}

/** With null for what was not given. */
export function describedBy(given: PesantrenGiven) {
  const nothing = { nspp: null, address: null, regency_code: null, kecamatan_code: null, village_code: null }
  return { ...nothing, ...given }
}

/** The same by field, without what was not given. */
export function identityFacts(given: PesantrenGiven): Record<string, string | null> {
  const whole = describedBy(given)
  return Object.fromEntries(fields.filter(field => whole[field] !== null).map(field => [field, whole[field]]))
}
