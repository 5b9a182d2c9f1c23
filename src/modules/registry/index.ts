// The door of the registry: pesantren for life.
import type { Lang } from '../../design/index.ts'
import { words } from './words.ts'

export { invariants } from './data/invariants.ts'
export { claimPesantren, dropClaim, restateClaim } from './actions/claim-pesantren.ts'
export { createPesantren, identityFacts } from './actions/create-pesantren.ts'
export { recordClaims } from './actions/record-claims.ts'
export { takeBack } from './actions/take-back.ts'
export { holdOrganisation, type Standing } from './data/organisations.ts'
export { pesantrenSubject, type PesantrenSubject } from './data/subject.ts'
export { organisationById, organisationOfNumber, type Organisation } from './data/pesantren.ts'
export { confirmGuess, refuseGuess, type Officer } from './guesses/actions/answer-guess.ts'
export { guessSlot } from './guesses/handlers/home-slot.ts'
export { eventsOfGuess, placeOfPesantren } from './guesses/handlers/of-pesantren.tsx'
export { recordSection } from './handlers/record-section.tsx'
export { importPlan } from './import/import-plan.ts'
export { matchPesantren, searchPesantren, type FoundPesantren } from './data/search.ts'
export {
  addClaimsSlot,
  addEventsSlot,
  addLabelsSlot,
  addPesantrenSlot,
  type ClaimsShown,
  type PesantrenSlot,
} from './slots.ts'
export { routes } from './routes.ts'
export { claimsOf, identityOf } from './rules/claims.ts'
export type { OrganisationKind, PesantrenGiven } from './rules/derive.ts'
export { policy } from './rules/policy.ts'
export type { ImportRow } from './import/rules/plan-import.ts'

/** Sentences about rows of an import: what is odd, why one was skipped. */
export function importSentences(lang: Lang): Pick<ReturnType<typeof words>, 'problem' | 'skipped'> {
  return words(lang)
}
