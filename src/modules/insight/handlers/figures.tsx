import { EmptyState } from '../../../design/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { page } from '../../../platform/web/reply.ts'
import { currentSeason } from '../../programmes/index.ts'
import { readRegionBook } from '../../regions/index.ts'
import { readPromise } from '../data/figures.ts'
import { keptFigures } from '../data/kept-figures.ts'
import { FiguresPage } from '../pages/figures-page.tsx'
import type { SeasonFigures } from '../rules/figures.ts'
import { words } from '../words.ts'

/** GET /angka */
export async function showFigures(c: Context): Promise<Response> {
  const { house, lang, now } = c.var
  const { title, noSeason } = words(lang)
  const season = await currentSeason(house.db, now)
  if (!season) return page(c, { title }, <EmptyState title={noSeason} />)
  const figures = await keptFigures(house.db, season.id, now)
  const promised = await readPromise(house.db, season.id, 'registrations')
  const regencies = await named(c, figures)
  const shown = { figures, regencies, promised, season: season.name[lang], lang }
  return page(c, { title, description: season.name[lang] }, <FiguresPage {...shown} />)
}

/** The regencies with their names, for people. */
export async function named(c: Context, figures: SeasonFigures) {
  const book = await readRegionBook(c.var.house.db)
  return figures.regencies.map(one => ({ ...one, name: book.label(one.code) }))
}
