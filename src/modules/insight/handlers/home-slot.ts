import { formatDate, formatNumber } from '../../../design/index.ts'
import type { HomePart, HomeSlot } from '../../../platform/home/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { countsPesantren, seasonChoice } from '../../programmes/index.ts'
import { readPromise } from '../data/figures.ts'
import { keptFigures } from '../data/kept-figures.ts'
import { promiseTold } from '../pages/promise-told.ts'
import { standingOf } from '../rules/pace.ts'
import { words } from '../words.ts'

/** What the homes of office and head tell of the season's promise: the same figures as everybody reads, see `/angka`. */
export const homeSlot: HomeSlot = { act: 'promise.read', read: promiseAtHome }

async function promiseAtHome(c: Context): Promise<HomePart> {
  const { lang, now, house } = c.var
  const season = (await seasonChoice(c))?.current
  const promised = season && (await readPromise(house.db, season.id, 'registrations'))
  if (!promised) return {}
  const figures = await keptFigures(house.db, season.id, now)
  const standing = standingOf(figures, promised, season.window)
  const w = words(lang)
  const label = w.ofTarget(w.registered[countsPesantren(season) ? 'pesantren' : 'other'], formatNumber(promised, lang))
  const progress = {
    title: w.promise.title(season.name[lang]),
    note: w.fresh(formatDate(figures.at, lang, 'datetime')),
    all: { name: w.title, href: `/angka/${season.programme}/${season.year}` },
    ...{ label, bar: w.promise.bar(season.name[lang]) },
    ...{ actual: standing.actual, promise: promised, expected: standing.expected },
    said: promiseTold(standing, { window: season.window, now, lang }),
  }
  return { progress: [progress] }
}
