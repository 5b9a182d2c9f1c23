import { questionOf } from '../../../../platform/form/content.ts'
import { codeOf } from '../../../../platform/form/meaning.ts'
import { carriedQuery } from '../../../../platform/list/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { personalKey } from '../../../people/index.ts'
import { findSeason, formsSent, withCall, type RegistrationSeason, type SeasonForm } from '../../../programmes/index.ts'
import { readRegionBook, readRegionGroups } from '../../../regions/index.ts'
import { findCase, type Case } from '../data/case.ts'
import { callKey, type Setting } from '../lists/filters.ts'

/** The season that the address names, /kantor/{programme}/{year}, with the call that its list asks for: the main one unless said. */
export async function seasonOf(c: Context): Promise<RegistrationSeason | undefined> {
  const year = c.req.param('year') ?? ''
  if (!/^\d{4}$/.test(year)) return undefined
  return findSeason(c.var.house.db, c.req.param('programme') ?? '', Number(year), c.req.query(callKey))
}

/** A case, the season with the call that is the case's own, and the way back to the list of that call. */
export interface Opened {
  shown: Case
  season: RegistrationSeason
  base: string
  query: string
}

/** The case that the address names, as far as it is to be seen. Which call it is of, it says itself: addresses may be older. */
export async function openCase(c: Context): Promise<Opened | undefined> {
  const asked = await seasonOf(c)
  const shown = asked && (await findCase(c.var.house.db, c.req.param('id') ?? '', c.var.scope, asked.id))
  if (!shown) return undefined
  const season = withCall(asked, shown.callId)
  return { shown, season, base: listPath(season), query: listQuery(c, season) }
}

/** Where the list of a season stands. */
export function listPath({ programme, year }: Pick<RegistrationSeason, 'programme' | 'year'>): string {
  return `/kantor/${programme}/${year}/pendaftaran`
}

/** What the lists of a season are made from. */
export async function settingOf(
  c: Context,
  { season, base, query, others }: Pick<Setting, 'season' | 'base' | 'query' | 'others'>,
): Promise<Setting> {
  const { db } = c.var.house
  const [book, groups, forms] = await Promise.all([
    readRegionBook(db),
    readRegionGroups(db),
    formsSent(db, season.callId),
  ])
  const fields = fieldsOf(forms)
  const rules = forms[0]?.rules
  const has = { category: !!rules?.category, field: fields.length > 0, payable: !!rules?.payability }
  return { season, book, groups, fields, has, forms, base, query, others }
}

/** Every field of business that any of the forms offers, named as the newest one names it. */
function fieldsOf(forms: readonly SeasonForm[]): Setting['fields'] {
  const offered = forms.flatMap(({ content }) => {
    const asked = codeOf(content, 'business.field')
    return (asked && questionOf(content, asked)?.options) || []
  })
  const byCode = Map.groupBy(offered, option => option.code)
  return [...byCode].map(([value, [newest]]) => ({ value, label: newest!.label }))
}

/** The query of a call's list, to be carried into a case and back. Whoever goes on has not asked to see personal values there. */
export function listQuery(c: Context, season: RegistrationSeason): string {
  return carriedQuery(c.req.url, { [personalKey]: undefined, [callKey]: codeUnlessMain(season) })
}

/** What an address says of the call, for links that lead to its list and say nothing else. */
export function ofCall(season: RegistrationSeason): string {
  const code = codeUnlessMain(season)
  return code ? `?${new URLSearchParams({ [callKey]: code }).toString()}` : ''
}

/** The main call is the one that is meant where none is named. */
export function codeUnlessMain({ calls, callId, call }: RegistrationSeason): string | undefined {
  return calls[0]?.id === callId ? undefined : call
}
