import { sql, type RawBuilder } from 'kysely'

/**
 * Whether a season that runs on a business date has the rule `secondFactor`, as a part of the statement that asks. A season runs
 * through its year, and before and after it as far as its stages and windows reach.
 */
export function secondFactorAsked(today: string): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from season s
      left join lateral (
        select min(least(t.planned_from, (w.opens_at at time zone 'Asia/Jakarta')::date)) as first,
          max(greatest(t.planned_to, (w.closes_at at time zone 'Asia/Jakarta')::date)) as last
        from stage t left join stage_window w on w.stage_id = t.id where t.season_id = s.id
      ) reach on true
    where s.rules @> '{"secondFactor": true}'
      and ${today}::date between least(make_date(s.year, 1, 1), reach.first)
        and greatest(make_date(s.year, 12, 31), reach.last))`
}
