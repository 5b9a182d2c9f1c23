import { questionOf } from '../../../../platform/form/content.ts'
import { codeOf } from '../../../../platform/form/meaning.ts'
import { carriedQuery } from '../../../../platform/list/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { personalKey } from '../../../people/index.ts'
import { findSeason, seasonForm, withCall, type RegistrationSeason } from '../../../programmes/index.ts'
import { readRegionBook, readRegionGroups } from '../../../regions/index.ts'
import { findCase, type Case } from '../data/case.ts'
import { callKey, type Setting } from '../pages/filters.ts'

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
  const [book, groups, form] = await Promise.all([
    readRegionBook(db),
    readRegionGroups(db),
    seasonForm(db, season.formVersionId),
  ])
  const { content, rules } = form
  const asked = codeOf(content, 'business.field')
  const options = (asked && questionOf(content, asked)?.options) || []
  const fields = options.map(({ code, label }) => ({ value: code, label }))
  const has = { category: !!rules.category, field: fields.length > 0, payable: !!rules.payability }
  return { season, book, groups, fields, has, content, base, query, others }
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
