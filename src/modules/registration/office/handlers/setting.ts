import { questionOf } from '../../../../platform/form/content.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { findSeason, seasonForm, type RegistrationSeason } from '../../../programmes/index.ts'
import { readRegionBook, readRegionGroups } from '../../../regions/index.ts'
import type { Setting } from '../pages/filters.ts'

/** The season that the address names: /kantor/{programme}/{year}. */
export async function seasonOf(c: Context): Promise<RegistrationSeason | undefined> {
  const year = c.req.param('year') ?? ''
  return /^\d{4}$/.test(year) ? findSeason(c.var.house.db, c.req.param('programme') ?? '', Number(year)) : undefined
}

/** Where the list of a season stands. */
export function listPath({ programme, year }: Pick<RegistrationSeason, 'programme' | 'year'>): string {
  return `/kantor/${programme}/${year}/pendaftaran`
}

/** What the lists of a season are made from. */
export async function settingOf(c: Context, season: RegistrationSeason, base: string): Promise<Setting> {
  const { db } = c.var.house
  const [book, groups, form] = await Promise.all([
    readRegionBook(db),
    readRegionGroups(db),
    seasonForm(db, season.formVersionId),
  ])
  const options = questionOf(form.content, 'field')?.options ?? []
  const fields = options.map(({ code, label }) => ({ value: code, label }))
  return { season, book, groups, fields, content: form.content, base, personal: c.req.method === 'POST' }
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
