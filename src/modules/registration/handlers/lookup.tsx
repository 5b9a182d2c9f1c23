import type { ComponentChildren } from 'preact'
import { textOf, type Answers } from '../../../platform/form/answer.ts'
import { byMeaning } from '../../../platform/form/meaning.ts'
import { regionText } from '../../../platform/form/types/region.tsx'
import { pagePath, type Serving } from '../../../platform/response/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import type { OwnRegistration } from '../data/own.ts'
import { findByNspp, findPesantrenById, searchByName, type KnownPesantren } from '../data/registry.ts'
import { Known, SearchByName } from '../pages/lookup.tsx'

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
  const query = c.req.query('cari')?.slice(0, 120)
  const known = {
    lang,
    draft: own.draftCode,
    searchAt: pagePath({ base }, page),
    chooseAt: `${base}/cocok`,
    linked: own.organisationId ? await findPesantrenById(db, own.organisationId) : undefined,
    match: c.req.query('cocok') === undefined ? undefined : await matchOf(c, season, own.answers),
    query,
    results: query?.trim() ? await searchByName(db, query) : undefined,
    placeOf: (one: KnownPesantren) => placeOf(one, regions),
  }
  return { above: <Known {...known} />, below: <SearchByName {...known} /> }
}

/** After the page with the number: one that the registry knows asks whether it is theirs. */
export async function afterLookup(
  c: Context,
  own: OwnRegistration,
  season: SeasonForm,
  answers: Answers,
): Promise<string | undefined> {
  const match = await matchOf(c, season, answers)
  return match && match.id !== own.organisationId ? `${c.req.path}?cocok=1` : undefined
}

async function matchOf(c: Context, { content }: SeasonForm, answers: Answers): Promise<KnownPesantren | undefined> {
  const nspp = textOf(byMeaning(content, answers), 'applicant.number')
  return nspp ? findByNspp(c.var.house.db, nspp) : undefined
}

function placeOf(one: KnownPesantren, regions: Surroundings['regions']): string {
  const code = one.village ?? one.kecamatan ?? one.regency
  return code ? regionText(regions, code) : ''
}
