import type { ComponentChildren } from 'preact'
import type { Tx } from '../../../platform/database/open.ts'
import { textOf, type Answers } from '../../../platform/form/answer.ts'
import { pagesOf } from '../../../platform/form/content.ts'
import { byMeaning } from '../../../platform/form/meaning.ts'
import { regionText } from '../../../platform/form/types/region.tsx'
import { pagePath, type Serving } from '../../../platform/response/index.ts'
import { arrival } from '../../../platform/web/arrival.ts'
import type { Context } from '../../../platform/web/context.ts'
import { readForm } from '../../../platform/web/form-body.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { seeOther } from '../../../platform/web/reply.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { choosePesantren } from '../actions/choose-pesantren.ts'
import type { OwnRegistration } from '../data/own.ts'
import { applicantOf, type KnownApplicant } from '../applicants/index.ts'
import { Known, SearchByName } from '../pages/lookup.tsx'
import { kindWords } from '../words/kinds.ts'
import { loadRunning, ownPath } from './own.ts'

type Surroundings = Serving['context']

/** What stands around the question for the number: the linked record or a match above, a search by name below. */
export async function aroundLookup(
  c: Context,
  own: OwnRegistration,
  season: SeasonForm,
  page: string,
  { lang, regions }: Surroundings,
): Promise<{ above: ComponentChildren; below: ComponentChildren }> {
  const { db } = c.var.house
  const base = ownPath(own.draftCode)
  const { lookup } = applicantOf(own.kind)
  const query = c.req.query('cari')?.slice(0, 120)
  const known = {
    lang,
    draft: own.draftCode,
    noun: kindWords(own.kind, lang).noun,
    searchAt: pagePath({ base }, page),
    chooseAt: `${base}/cocok`,
    linked: own.organisationId ? await lookup?.byId(db, own.organisationId) : undefined,
    match: c.req.query('cocok') === undefined ? undefined : await matchOf(db, own, season, own.answers),
    query,
    results: query?.trim() ? await lookup?.search(db, query) : undefined,
    placeOf: (one: KnownApplicant) => placeOf(one, regions),
  }
  return { above: <Known {...known} />, below: <SearchByName {...known} /> }
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

/** POST /saya/{draf}/cocok: a choice links and prefills; "bukan" unlinks. */
export async function chooseKnown(c: Context): Promise<Response> {
  const arrived = arrival(c)
  const posted = await readForm(c)
  if (!posted) return problem(c, 422)
  const mine = await loadRunning(c, false)
  if (!mine) return problem(c, 409, 'otherSubject')
  const { own, season, serving } = mine
  const choice = posted.value('pesantren')
  const chosen = choice === 'bukan' || choice === '' ? undefined : choice
  await choosePesantren(c.var.house, own, chosen, season, arrived())
  return seeOther(c, afterChoice(season, serving.base))
}

/** The page behind the lookup. */
function afterChoice({ content }: SeasonForm, base: string): string {
  const all = pagesOf(content)
  const next = all[all.findIndex(one => one.page.kind === 'lookup') + 1]
  return next ? pagePath({ base }, next.page.code) : base
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
