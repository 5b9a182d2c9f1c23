import type { ComponentChildren } from 'preact'
import type { Tx } from '../../../platform/database/open.ts'
import { textOf, type Answers } from '../../../platform/form/answer.ts'
import { byMeaning } from '../../../platform/form/meaning.ts'
import { numberName } from '../../../platform/form/number-name.ts'
import { regionText } from '../../../platform/form/types/region.tsx'
import { pagePath, type Serving } from '../../../platform/response/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import type { OwnRegistration } from '../data/own.ts'
import { applicantOf, type KnownApplicant } from '../applicants/index.ts'
import { Known, SearchByName } from '../pages/lookup.tsx'
import { kindWords } from '../words/kinds.ts'

/** Where the page stands, and what its questions need. */
type Surroundings = Serving['context'] & { base: string; page: string }

/** What stands around the question for the number: the linked record or a match above, a search by name below. */
export async function aroundLookup(
  c: Context,
  own: OwnRegistration,
  season: SeasonForm,
  { lang, regions, base, page }: Surroundings,
): Promise<{ above: ComponentChildren; below: ComponentChildren }> {
  const { db } = c.var.house
  const { lookup } = applicantOf(own.kind)
  const query = c.req.query('cari')?.slice(0, 120)
  const known = {
    lang,
    draft: own.draftCode,
    noun: kindWords(own.kind, lang).noun,
    number: numberName(season.content)?.[lang] ?? '',
    searchAt: pagePath({ base }, page),
    chooseAt: `${base}/cocok`,
    linked: own.organisationId ? await lookup?.byId(db, own.organisationId) : undefined,
    match: c.req.query('cocok') === undefined ? undefined : await matchOf(db, own, season, own.answers),
    query,
    results: query?.trim() ? await lookup?.search?.(db, query) : undefined,
    placeOf: (one: KnownApplicant) => placeOf(one, regions),
  }
  return { above: <Known {...known} />, below: lookup?.search && <SearchByName {...known} /> }
}

/** After the page with the number: one that the registry knows asks whether it is theirs. */
export async function afterLookup(
  tx: Tx,
  path: string,
  own: OwnRegistration,
  season: SeasonForm,
  answers: Answers,
): Promise<string | undefined> {
  const match = await matchOf(tx, own, season, answers)
  return match && match.id !== own.organisationId ? `${path}?cocok=1` : undefined
}

async function matchOf(
  tx: Tx,
  { kind }: OwnRegistration,
  { content }: SeasonForm,
  answers: Answers,
): Promise<KnownApplicant | undefined> {
  const number = textOf(byMeaning(content, answers), 'applicant.number')
  return number ? applicantOf(kind).lookup?.byNumber(tx, number) : undefined
}

function placeOf(one: KnownApplicant, regions: Surroundings['regions']): string {
  const code = one.village ?? one.kecamatan ?? one.regency
  return code ? regionText(regions, code) : ''
}
