import type { Tx } from '../../../platform/database/open.ts'
import { instant } from '../../../platform/clock/clock.ts'
import type { Localised } from '../../../platform/form/content.ts'
import { windowState, type Window } from '../rules/window.ts'

/** A season with its main call, `registration`: its form and the window for it. */
export interface RegistrationSeason {
  id: string
  programme: string
  year: number
  name: Localised
  /** Begins the numbers of its registrations. */
  prefix: string
  formVersionId: string
  window: Window
}

/** The call a season is known by: who takes part in the programme itself. */
const mainCall = 'registration'

/** Every season one can register for, the newest year first. */
export async function registrationSeasons(tx: Tx): Promise<RegistrationSeason[]> {
  const rows = await tx
    .selectFrom('season as s')
    .innerJoin('programme as p', 'p.id', 's.programme_id')
    .innerJoin('call as c', join => join.onRef('c.season_id', '=', 's.id').on('c.code', '=', mainCall))
    .innerJoin('stage_window as w', 'w.stage_id', 'c.stage_id')
    .innerJoin('form_version as v', 'v.form_id', 'c.form_id')
    .distinctOn(['s.year', 's.id'])
    .select([
      's.id',
      'p.code as programme',
      's.year',
      's.name',
      'c.prefix',
      'v.id as form_version_id',
      'w.opens_at',
      'w.closes_at',
    ])
    .orderBy('s.year', 'desc')
    .orderBy('s.id')
    .orderBy('v.version', 'desc')
    .execute()
  return rows.map(row => ({
    id: row.id,
    programme: row.programme,
    year: row.year,
    name: row.name as Localised,
    prefix: row.prefix,
    formVersionId: row.form_version_id,
    window: { opensAt: instant(row.opens_at), closesAt: instant(row.closes_at) },
  }))
}

/** The season a visitor means: the one that is open, else the next to open, else the one that closed last. */
export async function currentSeason(tx: Tx, now: Temporal.Instant): Promise<RegistrationSeason | undefined> {
  const all = await registrationSeasons(tx)
  const inState = (state: string) => all.filter(season => windowState(season.window, now) === state)
  const byOpening = (a: RegistrationSeason, b: RegistrationSeason) =>
    Temporal.Instant.compare(a.window.opensAt, b.window.opensAt)
  return inState('open')[0] ?? inState('ahead').toSorted(byOpening)[0] ?? inState('closed')[0]
}

/** A season by its address: /kantor/{programme}/{year}. */
export async function findSeason(tx: Tx, programme: string, year: number): Promise<RegistrationSeason | undefined> {
  return (await registrationSeasons(tx)).find(season => season.programme === programme && season.year === year)
}
