import type { Answers, Good } from '../../../platform/form/answer.ts'
import { codeOf, type Meaning } from '../../../platform/form/meaning.ts'
import type { House } from '../../../platform/web/context.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { saveAnswers } from '../../../platform/response/index.ts'
import { factsUpdate, targetOf, type OwnKey } from '../data/own.ts'
import { holdOwn, linkOrganisation } from '../data/registrations.ts'
import { applicantOf, type KnownApplicant } from '../applicants/index.ts'
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
): Promise<{ chosen?: KnownApplicant } | Refusal> {
  return db.transaction().execute(async tx => {
    const held = await holdOwn(tx, key, at)
    if (!held) return { refused: 'no-registration' }
    if (!held.may) return refusalOf(held, at)
    const chosen =
      organisationId === undefined ? undefined : await applicantOf(held.kind).lookup?.byId(tx, organisationId)
    // One that nobody may choose is no choice: only who says so is linked with none.
    if (!chosen && organisationId !== undefined) return {}
    await linkOrganisation(tx, held, chosen?.id ?? null)
    // Saved even where no answer changes: what was sent before is not what stands now.
    const answers = chosen ? prefill(chosen, held.answers, season) : {}
    const all = { ...held.answers, ...answers }
    await saveAnswers(tx, targetOf(key, at), answers, at, factsUpdate(coreFacts(all, season), at))
    return chosen ? { chosen } : {}
  })
}

/** Answers by the registry: the number always, because it was chosen by it; the rest where nothing was answered yet. */
function prefill(known: KnownApplicant, answers: Answers, { content }: SeasonForm): Record<string, Good> {
  const given: [Meaning, string | undefined][] = [
    ['applicant.number', known.number],
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
