import { instant } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import { readRegionBook } from '../../regions/index.ts'
import { presentFacts, replaceFacts, type PresentFact, type Source } from '../data/facts.ts'
import { changePesantren, setStanding } from '../data/organisations.ts'
import { takeBackIn, type Sayings } from '../data/taken-back.ts'
import { identityFields, placeFields } from '../rules/fields.ts'
import { liesIn } from '../rules/fitting-place.ts'

/**
 * Takes back everything that a source said about an organisation: values stay as history, marked, and what stood before
 * them counts again. A pesantren that nobody else knows is dropped with it; one that others know keeps name, number and
 * address. Resolves to the names of what was taken back.
 */
export async function takeBack(tx: Tx, sayings: Sayings): Promise<string[]> {
  const known = await isKnownToOthers(tx, sayings)
  const gone = await takeBackBut(tx, sayings, known ? identityFields : [])
  if (gone.includes('name')) await setStanding(tx, [sayings.organisationId], 'dropped')
  return gone
}

/** The same except for what is to be kept: names of fields, `business_unit`, `bank_account`. */
export async function takeBackBut(tx: Tx, sayings: Sayings, keep: readonly string[]): Promise<string[]> {
  const fields = await takeBackIn(tx, 'organisation_fact', sayings, keep)
  await movePlace(tx, sayings.organisationId, fields)
  const others = { business_unit: 'business_unit_version', bank_account: 'bank_account' } as const
  const gone = [...fields]
  for (const [name, table] of Object.entries(others)) {
    if (!keep.includes(name) && (await takeBackIn(tx, table, sayings)).length > 0) gone.push(name)
  }
  return gone
}

/** The record lies again where the facts that are left say. */
async function movePlace(tx: Tx, organisationId: string, fields: string[]): Promise<void> {
  const moved = fields.filter(field => placeFields.includes(field))
  if (moved.length === 0) return
  await restateAround(tx, organisationId)
  const present = new Map((await presentOf(tx, organisationId)).map(fact => [fact.field, fact.value]))
  const set = Object.fromEntries(placeFields.map(field => [field, present.get(field) ?? null]))
  await changePesantren(tx, [{ id: organisationId, set }], await readRegionBook(tx))
}

/** Whoever said the village said its kecamatan too, and whoever said that its regency: what is left keeps what is around it. */
async function restateAround(tx: Tx, organisationId: string): Promise<void> {
  for (const [at, wide] of [...placeFields.entries()].toReversed()) {
    const present = new Map((await presentOf(tx, organisationId)).map(fact => [fact.field, fact]))
    const narrow = present.get(placeFields[at + 1] ?? '')
    if (!narrow?.value || liesIn(narrow.value, present.get(wide)?.value)) continue
    await replaceFacts(
      tx,
      [{ organisationId, field: wide, value: narrow.value.slice(0, 2 * at + 4) }],
      sourceOf(narrow),
    )
  }
}

function sourceOf({ source_kind: kind, source_id, source_text, actor_id, valid_from }: PresentFact): Source {
  const who = { id: source_id ?? undefined, text: source_text ?? undefined, actorId: actor_id ?? undefined }
  return { kind, ...who, at: instant(valid_from) }
}

async function isKnownToOthers(tx: Tx, { organisationId, source }: Sayings): Promise<boolean> {
  const present = await presentOf(tx, organisationId)
  return present
    .filter(({ field }) => identityFields.includes(field) || placeFields.includes(field))
    .some(fact => fact.source_kind !== source.kind || fact.source_id !== source.id)
}

async function presentOf(tx: Tx, organisationId: string): Promise<PresentFact[]> {
  return (await presentFacts(tx, [organisationId])).get(organisationId) ?? []
}
