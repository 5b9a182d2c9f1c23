import type { Tx } from '../../../platform/database/open.ts'
import { instant } from '../../../platform/clock/clock.ts'
import type { Localised } from '../../../platform/form/content.ts'
import type { ApplicantKind } from '../rules/call-data.ts'
import { announcedNow, type AnnouncedState } from '../rules/announced-now.ts'
import type { Window } from '../rules/window.ts'

/** A call as the public reads of it: whose it is, when it is open, and the form that says the rest. */
export interface AnnouncedCall {
  seasonId: string
  season: Localised
  programme: { code: string; name: Localised; summary: Localised; parent?: Localised }
  year: number
  code: string
  name: Localised
  summary: Localised
  applicants: ApplicantKind[]
  formVersionId: string
  /** Missing where a call is open without end. */
  window?: Window
  state: AnnouncedState
}

/** The calls a visitor means: all that are open, else all that open next, else those of the season that closed last. */
export async function announcedCalls(tx: Tx, now: Temporal.Instant): Promise<AnnouncedCall[]> {
  const rows = await tx
    .selectFrom('call as c')
    .innerJoin('season as s', 's.id', 'c.season_id')
    .innerJoin('programme as p', 'p.id', 's.programme_id')
    .leftJoin('programme as up', 'up.id', 'p.parent_id')
    .innerJoin('form_version as v', 'v.form_id', 'c.form_id')
    .leftJoin('stage_window as w', 'w.stage_id', 'c.stage_id')
    .distinctOn(['s.year', 'p.code', 'c.position', 'c.id'])
    .select([
      'c.season_id',
      's.name as season',
      's.year',
      'c.code',
      'c.name',
      'c.summary',
      'c.applicants',
      'v.id as form_version_id',
    ])
    .select(['p.code as programme', 'p.name as programme_name', 'p.summary as programme_summary', 'up.name as parent'])
    .select(['w.opens_at', 'w.closes_at'])
    .orderBy('s.year', 'desc')
    .orderBy('p.code')
    .orderBy('c.position')
    .orderBy('c.id')
    .orderBy('v.version', 'desc')
    .execute()
  const calls = rows.map(row => ({
    seasonId: row.season_id,
    season: row.season as Localised,
    programme: {
      code: row.programme,
      name: row.programme_name as Localised,
      summary: row.programme_summary as Localised,
      parent: (row.parent as Localised | null) ?? undefined,
    },
    year: row.year,
    code: row.code,
    name: row.name as Localised,
    summary: row.summary as Localised,
    applicants: row.applicants as ApplicantKind[],
    formVersionId: row.form_version_id,
    window:
      row.opens_at && row.closes_at ? { opensAt: instant(row.opens_at), closesAt: instant(row.closes_at) } : undefined,
  }))
  return announcedNow(calls, now)
}
