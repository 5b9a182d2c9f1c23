import { sql } from 'kysely'
import { date } from '../../../platform/clock/clock.ts'
import type { Database } from '../../../platform/database/open.ts'
import { paceDays } from '../rules/pace.ts'
import type { SeasonFigures } from '../rules/figures.ts'

/** The live figures of a season: two statements, whatever the season holds. */
export async function readFigures(db: Database, seasonId: string, at: Temporal.Instant): Promise<SeasonFigures> {
  const since = date(at.subtract({ hours: 24 * paceDays }))
  const totals = await sql<Omit<SeasonFigures, 'at' | 'regencies'>>`
    select
      (select count(*) from v_registered where season_id = ${seasonId}) as registered,
      (select count(*) from v_registered
        where season_id = ${seasonId} and submitted_at > ${since} and first_sent_at > ${since}) as "lastWeek",
      (select count(*) from v_running_draft where season_id = ${seasonId}) as drafts,
      (select count(distinct kecamatan_code) from v_registered where season_id = ${seasonId}) as kecamatan`.execute(db)
  const regencies = await sql<{ code: string; recorded: number; registered: number }>`
    select r.code, coalesce(o.n, 0) as recorded, coalesce(g.n, 0) as registered from v_region r
    left join (select regency_code, count(*) as n from v_recorded_pesantren group by 1) o on o.regency_code = r.code
    left join (select regency_code, count(*) as n from v_registered where season_id = ${seasonId} group by 1) g
      on g.regency_code = r.code
    where r.level = 2 and r.valid_to is null order by r.code`.execute(db)
  return { at, ...totals.rows[0]!, regencies: regencies.rows }
}

/** A promised figure of the season, such as the 4,000 registrations. */
export async function readPromise(db: Database, seasonId: string, code: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('v_promise')
    .select('value')
    .where('season_id', '=', seasonId)
    .where('code', '=', code)
    .executeTakeFirst()
  return row?.value
}
