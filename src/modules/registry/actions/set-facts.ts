import type { Tx } from '../../../platform/database/open.ts'
import { readRegionBook } from '../../regions/index.ts'
import { presentFacts, replaceFacts, type Source } from '../data/facts.ts'
import { changePesantren } from '../data/organisations.ts'
import { fields } from '../rules/fields.ts'

/**
 * Says what is known of an organisation from now on. Values that are said already change nothing; the others close what
 * stood there and keep it as history. Fields of the registry (name, address, regency_code, kecamatan_code, village_code,
 * nspp) are written through to the organisation, any other field is a fact only. A null says that there is no value.
 */
export async function setFacts(
  tx: Tx,
  organisationId: string,
  facts: Record<string, string | null>,
  source: Source,
): Promise<void> {
  const present = (await presentFacts(tx, [organisationId])).get(organisationId) ?? []
  const known = new Map(present.map(fact => [fact.field, fact.value]))
  const fresh = Object.entries(facts).filter(([field, value]) => (known.get(field) ?? null) !== value)
  if (fresh.length === 0) return
  const ours: readonly string[] = fields
  const set = Object.fromEntries(fresh.filter(([field]) => ours.includes(field)))
  if (Object.keys(set).length > 0) await changePesantren(tx, [{ id: organisationId, set }], await readRegionBook(tx))
  await replaceFacts(
    tx,
    fresh.map(([field, value]) => ({ organisationId, field, value })),
    source,
  )
}
