import type { Answers, Good } from '../../../platform/form/answer.ts'
import { codeOf, type Meaning } from '../../../platform/form/meaning.ts'
import type { House } from '../../../platform/web/context.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { savePage } from '../data/drafts.ts'
import { linkOrganisation } from '../data/registrations.ts'
import { findPesantrenById, type KnownPesantren } from '../data/registry.ts'
import { coreFacts } from '../rules/core-facts.ts'
import { holdOpen } from './attach.ts'
import type { Refusal } from './refusal.ts'

/**
 * Links the owner's registration with a record of the registry and prefills what is not answered yet; without an id the
 * link is undone ("bukan pesantren kami") and answers stay.
 */
export async function choosePesantren(
  { db }: Pick<House, 'db'>,
  ownerId: string,
  organisationId: string | undefined,
  season: SeasonForm,
  at: Temporal.Instant,
): Promise<{ chosen?: KnownPesantren } | Refusal> {
  return db.transaction().execute(async tx => {
    const held = await holdOpen(tx, ownerId, at)
    if ('refused' in held) return held
    const chosen = organisationId === undefined ? undefined : await findPesantrenById(tx, organisationId)
    await linkOrganisation(tx, held, chosen?.id ?? null)
    if (!chosen) return {}
    const answers = prefill(chosen, held.answers, season)
    const all = { ...held.answers, ...answers }
    await savePage(tx, ownerId, answers, at, coreFacts(all, season))
    return { chosen }
  })
}

/** Answers by the registry: the number always, because it was chosen by it; the rest where nothing was answered yet. */
function prefill(known: KnownPesantren, answers: Answers, { content }: SeasonForm): Record<string, Good> {
  const given: [Meaning, string | undefined][] = [
    ['applicant.number', known.nspp],
    ['applicant.name', known.name],
    ['applicant.address', known.address?.slice(0, 300)],
    ['applicant.place', known.village],
  ]
  const filled = given.flatMap(([meaning, value]) => {
    const code = codeOf(content, meaning)
    const isOpen = code !== undefined && (meaning === 'applicant.number' || answers[code] == null)
    return isOpen && value ? [[code, { value }] as const] : []
  })
  return Object.fromEntries(filled)
}
