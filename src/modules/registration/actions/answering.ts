import type { Given } from '../../../platform/form/answer.ts'
import { warningsOf } from '../../../platform/requirement/index.ts'
import { goodOf, type Serving } from '../../../platform/response/index.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { applicantOf } from '../applicants/index.ts'
import { factsUpdate, targetOf, type OwnRegistration, type TargetRow } from '../data/own.ts'
import { linkOrganisation } from '../data/registrations.ts'
import { coreFacts, factQuestions } from '../rules/core-facts.ts'
import { words } from '../words.ts'
import { kindWords } from '../words/kinds.ts'

/** What the form engine is told of a registration, whoever fills it in and wherever. */
export function answering(own: OwnRegistration, season: SeasonForm, context: Serving['context']) {
  return {
    form: { ...season, mostFiles: season.rules.mostFiles },
    context,
    response: own,
    ownerId: own.ownerId,
    sample: own.sample,
    target: at => targetOf(own, at),
    also: (answers, at) => factsOf(answers, season, at),
    across: answers => warningsOf(answers, season),
    lookup: lookupOf(own, season, context),
  } satisfies Partial<Serving<TargetRow>>
}

/** The list's columns that good answers of a page tell; undefined when it has none. */
function factsOf(answers: Record<string, Given | null>, season: SeasonForm, at: Temporal.Instant) {
  const facts = factQuestions(season)
  if (!goodOf(answers).some(code => facts.includes(code))) return undefined
  const columns = Object.entries(coreFacts(answers, season)).filter(([, value]) => value !== null)
  return columns.length ? factsUpdate(Object.fromEntries(columns), at) : undefined
}

/** How a record of the registry is found and linked, where there are any of that kind. */
function lookupOf(
  { kind, organisationId }: OwnRegistration,
  season: SeasonForm,
  { lang }: Serving['context'],
): Serving<TargetRow>['lookup'] {
  const { lookup } = applicantOf(kind)
  if (!lookup) return undefined
  return {
    ...lookup,
    noun: kindWords(kind, lang).noun,
    example: words(lang).lookupExample,
    linkedId: organisationId,
    async choose(tx, held, { id, answers, at }) {
      await linkOrganisation(tx, held, id ?? null)
      return factsUpdate(coreFacts(answers, season), at)
    },
  }
}
