import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page } from '../../../platform/web/reply.ts'
import { readPromises } from '../data/settings.ts'
import { timeline } from '../data/timeline.ts'
import { CalendarPage } from '../pages/calendar.tsx'
import { words } from '../words.ts'
import { publicSeason } from './public-season.ts'

/** GET /jadwal and /jadwal/:programme/:year */
export async function showCalendar(c: Context): Promise<Response> {
  const { lang, now, house } = c.var
  const shown = await publicSeason(c)
  if (!shown) return problem(c, 404)
  const { season, others } = shown
  const stages = season ? await timeline(house.db, season.id) : []
  const promises = season ? await readPromises(house.db, season.id) : []
  const w = words(lang).calendar
  const body = <CalendarPage {...{ lang, now, stages, promises, others }} season={season?.name} />
  return page(c, { title: season ? w.heading(season.name[lang]) : w.title, description: w.lead }, body)
}
