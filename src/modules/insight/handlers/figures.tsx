import { EmptyState } from '../../../design/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page } from '../../../platform/web/reply.ts'
import { countsPesantren, publicSeason, type RegistrationSeason } from '../../programmes/index.ts'
import { readRegionBook } from '../../regions/index.ts'
import { readPromise } from '../data/figures.ts'
import { keptFigures } from '../data/kept-figures.ts'
import { FiguresPage } from '../pages/figures-page.tsx'
import type { SeasonFigures } from '../rules/figures.ts'
import { words } from '../words.ts'

/** GET /angka and /angka/:programme/:year */
export async function showFigures(c: Context): Promise<Response> {
  const { lang } = c.var
  const { title, noSeason } = words(lang)
  const chosen = await publicSeason(c)
  if (!chosen) return problem(c, 404)
  const { season, others } = chosen
  if (!season) return page(c, { title }, <EmptyState title={noSeason} />)
  const name = season.name[lang]
  const shown = { ...(await figuresOf(c, season)), season: name, others, lang }
  return page(c, { title: `${title} ${name}`, description: name }, <FiguresPage {...shown} />)
}

async function figuresOf(c: Context, season: RegistrationSeason) {
  const { house, now } = c.var
  const figures = await keptFigures(house.db, season.id, now)
  const promised = await readPromise(house.db, season.id, 'registrations')
  return { figures, regencies: await named(c, figures), promised, ofPesantren: countsPesantren(season) }
}

/** The regencies with their names, for people. */
export async function named(c: Context, figures: SeasonFigures) {
  const book = await readRegionBook(c.var.house.db)
  return figures.regencies.map(one => ({ ...one, name: book.label(one.code) }))
}
