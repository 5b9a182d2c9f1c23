import type { Tx } from '../../../platform/database/open.ts'
import { readRegionBook } from '../../regions/index.ts'
import { presentFacts, replaceFacts, type PresentFact, type Source } from '../data/facts.ts'
import { changePesantren } from '../data/organisations.ts'
import { fields, placeFields } from '../rules/fields.ts'
import { fittingPlace } from '../rules/fitting-place.ts'

/**
 * Says what is known of an organisation from a time on. Values that are said already change nothing, nor does what
 * somebody has contradicted later; the others close what stood there and keep it as history. Fields of the registry (name, address, regency_code, kecamatan_code, village_code,
 * nspp) are written through to the organisation, any other field is a fact only. A null says that there is no value. Of a place
 * only what lies in the wider region that counts is taken.
 */
export async function setFacts(
  tx: Tx,
  organisationId: string,
  facts: Record<string, string | null>,
  source: Source,
): Promise<void> {
  const present = (await presentFacts(tx, [organisationId])).get(organisationId) ?? []
  const known = new Map(present.map(fact => [fact.field, fact]))
  const news = Object.entries(facts).filter(([field, value]) => isNews(known.get(field), value, source))
  const stands = Object.fromEntries(placeFields.map(field => [field, known.get(field)?.value ?? null]))
  const fresh = Object.entries(fittingPlace(stands, Object.fromEntries(news)))
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

function isNews(known: PresentFact | undefined, value: string | null, { at }: Source): boolean {
  if ((known?.value ?? null) === value) return false
  return !known || known.valid_from.getTime() <= at.epochMilliseconds
}
