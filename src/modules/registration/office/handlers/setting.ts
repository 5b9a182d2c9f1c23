import { questionOf } from '../../../../platform/form/content.ts'
import { codeOf } from '../../../../platform/form/meaning.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { callsOf, findSeason, seasonForm, type RegistrationSeason } from '../../../programmes/index.ts'
import { readRegionBook, readRegionGroups } from '../../../regions/index.ts'
import { callKey, type Setting } from '../pages/filters.ts'

/** The season that the address names, /kantor/{programme}/{year}, with the call that its list asks for: the main one unless said. */
export async function seasonOf(c: Context): Promise<RegistrationSeason | undefined> {
  const year = c.req.param('year') ?? ''
  if (!/^\d{4}$/.test(year)) return undefined
  const { db } = c.var.house
  const programme = c.req.param('programme') ?? ''
  const asked = c.req.query(callKey)
  const found = asked === undefined ? undefined : await findSeason(db, programme, Number(year), asked)
  return found ?? findSeason(db, programme, Number(year))
}

/** Where the list of a season stands. */
export function listPath({ programme, year }: Pick<RegistrationSeason, 'programme' | 'year'>): string {
  return `/kantor/${programme}/${year}/pendaftaran`
}

/** What the lists of a season are made from. */
export async function settingOf(c: Context, season: RegistrationSeason, base: string): Promise<Setting> {
  const { db } = c.var.house
  const [calls, book, groups, form] = await Promise.all([
    callsOf(db, season.id),
    readRegionBook(db),
    readRegionGroups(db),
    seasonForm(db, season.formVersionId),
  ])
  const { content, rules } = form
  const asked = codeOf(content, 'business.field')
  const options = (asked && questionOf(content, asked)?.options) || []
  const fields = options.map(({ code, label }) => ({ value: code, label }))
  const has = { category: !!rules.category, field: fields.length > 0, payable: !!rules.payability }
  return { season, calls, book, groups, fields, has, content, base, personal: c.req.method === 'POST' }
}

/** The list's own query, to be carried into a case and back. */
export function listQuery(c: Context): string {
  const params = new URL(c.req.url).searchParams
  params.delete('unduh')
  // Whoever goes on to another case has not asked to see its personal values.
  params.delete('tampil')
  const text = params.toString()
  return text && `?${text}`
}

/** What the address says of the call, to be kept by links that lead to the same list. */
export function ofCall(c: Context): string {
  const asked = c.req.query(callKey)
  return asked ? `?${new URLSearchParams({ [callKey]: asked }).toString()}` : ''
}
