import type { Given } from '../../../platform/form/answer.ts'
import type { House } from '../../../platform/web/context.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { saveAnswers } from '../../../platform/response/index.ts'
import { factsUpdate, targetOf, type OwnKey } from '../data/own.ts'
import { holdOwn, linkOrganisation } from '../data/registrations.ts'
import { findPesantrenById, type KnownPesantren } from '../data/registry.ts'
import { coreFacts } from '../rules/core-facts.ts'
import { refusalOf, type Refusal } from './refusal.ts'

/**
 * Links the owner's registration with a record of the registry and prefills what is not answered yet; without an id the
 * link is undone ("bukan pesantren kami") and answers stay.
 */
export async function choosePesantren(
  { db }: Pick<House, 'db'>,
  key: OwnKey,
  organisationId: string | undefined,
  season: SeasonForm,
  at: Temporal.Instant,
): Promise<{ chosen?: KnownPesantren } | Refusal> {
  return db.transaction().execute(async tx => {
    const held = await holdOwn(tx, key, at)
    if (!held) return { refused: 'no-registration' }
    if (!held.may) return refusalOf(held, at)
    const chosen = organisationId === undefined ? undefined : await findPesantrenById(tx, organisationId)
    await linkOrganisation(tx, held, chosen?.id ?? null)
    if (!chosen) return {}
    const answers = prefill(chosen, held.answers)
    const all = { ...held.answers, ...answers }
    await saveAnswers(tx, targetOf(key, at), answers, at, factsUpdate(coreFacts(all, season.rules), at))
    return { chosen }
  })
}

function prefill(known: KnownPesantren, answers: Record<string, Given | null | undefined>): Record<string, Given> {
  const given = { nspp: known.nspp, name: known.name, address: known.address?.slice(0, 300), village: known.village }
  const filled = Object.entries(given).filter(([code, value]) => value && (code === 'nspp' || answers[code] == null))
  return Object.fromEntries(filled.map(([code, value]) => [code, { value: value! }]))
}
