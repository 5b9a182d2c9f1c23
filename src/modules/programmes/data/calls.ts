import { sql, type RawBuilder } from 'kysely'
import { instant } from '../../../platform/clock/clock.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { Localised } from '../../../platform/form/content.ts'
import type { ApplicantKind } from '../rules/call-data.ts'
import { windowState, type Window } from '../rules/window.ts'

/** Something people can register for, with the newest version of its form and the window of its stage. */
export interface Call {
  id: string
  code: string
  name: Localised
  summary: Localised
  applicants: ApplicantKind[]
  prefix: string
  formVersionId: string
  seasonId: string
  seasonName: Localised
  programme: string
  year: number
  /** None: it is open, and never closes by itself. */
  window?: Window
  /** Whether it judges if money could be paid. */
  pays: boolean
}

/** Every call, the newest season first; the calls of a season in their order. */
export async function readCalls(tx: Tx): Promise<Call[]> {
  const rows = await tx
    .selectFrom('call as c')
    .innerJoin('season as s', 's.id', 'c.season_id')
    .innerJoin('programme as p', 'p.id', 's.programme_id')
    .leftJoin('stage_window as w', 'w.stage_id', 'c.stage_id')
    .select([
      'c.id',
      'c.code',
      'c.name',
      'c.summary',
      'c.applicants',
      'c.prefix',
      'c.season_id',
      's.name as season_name',
    ])
    .select(['p.code as programme', 's.year', 'w.opens_at', 'w.closes_at', newestForm.as('form_version_id')])
    .select(sql<boolean>`c.rules->'payability' is not null`.as('pays'))
    .orderBy('s.year', 'desc')
    .orderBy('s.id')
    .orderBy('c.position')
    .execute()
  return rows.map(row => ({
    id: row.id,
    code: row.code,
    name: row.name as Localised,
    summary: row.summary as Localised,
    applicants: row.applicants as ApplicantKind[],
    prefix: row.prefix,
    formVersionId: row.form_version_id,
    seasonId: row.season_id,
    seasonName: row.season_name as Localised,
    programme: row.programme,
    year: row.year,
    pays: row.pays,
    window:
      row.opens_at && row.closes_at ? { opensAt: instant(row.opens_at), closesAt: instant(row.closes_at) } : undefined,
  }))
}

const newestForm: RawBuilder<string> = sql<string>`
  (select v.id from form_version v where v.form_id = c.form_id order by v.version desc limit 1)`

/** Those one may register for now. */
export async function openCalls(tx: Tx, now: Temporal.Instant): Promise<Call[]> {
  return (await readCalls(tx)).filter(call => windowState(call.window, now) === 'open')
}

/**
 * The call that an address means, /daftar/{programme}/{call}: of several years the one that is open, else the next to open,
 * else the one that closed last.
 */
export async function findCall(
  tx: Tx,
  programme: string,
  code: string,
  now: Temporal.Instant,
): Promise<Call | undefined> {
  const all = (await readCalls(tx)).filter(call => call.programme === programme && call.code === code)
  return meantNow(all, now)
}

/** Of several calls or seasons the one somebody means now. */
export function meantNow<One extends { window?: Window }>(all: readonly One[], now: Temporal.Instant): One | undefined {
  const inState = (state: string) => all.filter(one => windowState(one.window, now) === state)
  const byOpening = (a: One, b: One) => Temporal.Instant.compare(a.window!.opensAt, b.window!.opensAt)
  return inState('open')[0] ?? inState('ahead').toSorted(byOpening)[0] ?? inState('closed')[0]
}
