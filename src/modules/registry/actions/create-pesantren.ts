import { randomUUID } from 'node:crypto'
import type { Tx } from '../../../platform/database/open.ts'
import { readRegionBook } from '../../regions/index.ts'
import { openFacts, type Source } from '../data/facts.ts'
import { insertPesantren } from '../data/organisations.ts'
import type { Described } from '../rules/derive.ts'
import { fields } from '../rules/fields.ts'

export interface PesantrenGiven extends Partial<Described> {
  name: string
  nspp?: string | null
  /** Belongs to the sample season: "data contoh". */
  sample?: boolean
}

/** Records a pesantren that the registry does not know yet, with or without a number. Resolves to its id. */
export async function createPesantren(tx: Tx, given: PesantrenGiven, source: Source): Promise<string> {
  const id = randomUUID()
  const whole = {
    nspp: null,
    address: null,
    regency_code: null,
    kecamatan_code: null,
    village_code: null,
    ...given,
    id,
  }
  await insertPesantren(tx, [whole], await readRegionBook(tx))
  const values = fields.filter(field => whole[field] != null)
  await openFacts(
    tx,
    values.map(field => ({ organisationId: id, field, value: whole[field] })),
    source,
  )
  return id
}
