import type { Context } from '../../../platform/web/context.ts'
import { page } from '../../../platform/web/reply.ts'
import { currentSeason } from '../data/seasons.ts'
import { readPromises } from '../data/settings.ts'
import { timeline } from '../data/timeline.ts'
import { CalendarPage } from '../pages/calendar.tsx'
import { words } from '../words.ts'

/** GET /jadwal */
export async function showCalendar(c: Context): Promise<Response> {
  const { lang, now, house } = c.var
  const season = await currentSeason(house.db, now)
  const stages = season ? await timeline(house.db, season.id) : []
  const promises = season ? await readPromises(house.db, season.id) : []
  const w = words(lang).calendar
  const body = <CalendarPage {...{ lang, now, stages, promises }} season={season?.name} />
  return page(c, { title: w.title, description: w.lead }, body)
}
