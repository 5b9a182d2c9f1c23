import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page } from '../../../platform/web/reply.ts'
import { currentSeason, findSeason } from '../data/seasons.ts'
import { seasonForm } from '../data/season-form.ts'
import { frozenAt, readRubrics } from '../data/settings.ts'
import { timeline } from '../data/timeline.ts'
import { CalendarPage } from '../pages/calendar.tsx'
import { SettingsPage } from '../pages/settings.tsx'
import { words } from '../words.ts'

/** GET /jadwal */
export async function showCalendar(c: Context): Promise<Response> {
  const { lang, now, house } = c.var
  const season = await currentSeason(house.db, now)
  const stages = season ? await timeline(house.db, season.id) : []
  const w = words(lang).calendar
  return page(c, { title: w.title, description: w.lead }, <CalendarPage {...{ lang, now, stages }} />)
}

/** GET /kantor/{programme}/{year}/pengaturan */
export async function showSettings(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const found = await findSeason(house.db, c.req.param('program') ?? '', Number(c.req.param('tahun')))
  if (!found) return problem(c, 404)
  const [season, stages, rubrics, frozen] = await Promise.all([
    seasonForm(house.db, found.formVersionId),
    timeline(house.db, found.id),
    readRubrics(house.db, found.id),
    frozenAt(house.db, found.formVersionId),
  ])
  const body = <SettingsPage {...{ lang, season, stages, rubrics, frozen }} />
  return page(c, { title: words(lang).settings.title }, body)
}
