import { questionOf } from '../../../../platform/form/content.ts'
import { codeOf } from '../../../../platform/form/meaning.ts'
import { homeOf } from '../../../../platform/policy/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import {
  carriedCall,
  formsSent,
  seasonOf,
  withCall,
  type RegistrationSeason,
  type SeasonForm,
} from '../../../programmes/index.ts'
import { readRegionBook, readRegionGroups } from '../../../regions/index.ts'
import { findCase, type Case } from '../data/case.ts'
import type { Setting } from '../lists/filters.ts'

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
  return { shown, season, base: listPath(season), query: carriedCall(c, season) }
}

/** Where the list of a season stands. */
export function listPath({ programme, year }: Pick<RegistrationSeason, 'programme' | 'year'>): string {
  return `/kantor/${programme}/${year}/pendaftaran`
}

/** Where the list of an officer stands, below the officer's own home: /kecamatan/pendaftaran or /kabupaten/pendaftaran. */
export function nearPath(c: Context): string {
  return `${homeOf(c.var.actor.role)}/pendaftaran`
}

/** What the lists of a season are made from. */
export async function settingOf(
  c: Context,
  { season, base, query, choice }: Pick<Setting, 'season' | 'base' | 'query' | 'choice'>,
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
  return { season, book, groups, fields, has, forms, base, query, choice }
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
