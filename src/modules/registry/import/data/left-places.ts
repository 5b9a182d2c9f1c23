import { sql } from 'kysely'
import { date } from '../../../../platform/clock/clock.ts'
import type { Tx } from '../../../../platform/database/open.ts'
import type { PlanStep } from '../../../../platform/plan/index.ts'
import { presentFacts, type FactValue, type PresentFact } from '../../data/facts.ts'
import { placeFields } from '../../rules/fields.ts'
import { fittingPlace } from '../../rules/fitting-place.ts'
import type { ImportRow } from '../rules/plan-import.ts'

/**
 * The list knows regencies only: where it names another one, the kecamatan and the village that somebody else said and that do not
 * lie in it hold no more, and give nobody scope. Resolves to them, emptied.
 */
export async function leftPlaces(tx: Tx, rows: ImportRow[]): Promise<FactValue[]> {
  const moved = rows.filter(row => sideOf(row, 'to') !== undefined)
  if (moved.length === 0) return []
  const facts = await presentFacts(tx, moved.map(idOf))
  return moved.flatMap(row => {
    const left = leftIn(facts.get(idOf(row)) ?? [], sideOf(row, 'to')!)
    return left.map(field => ({ organisationId: idOf(row), field, value: null }))
  })
}

/** Whether what is said of its place by now lies in the regency that an import which is undone found. */
export function liesAsBefore(row: ImportRow, facts: readonly PresentFact[]): boolean {
  const before = sideOf(row, 'from')
  return before === undefined || leftIn(facts, before).length === 0
}

/** What an import had emptied counts again, as whoever said it said it. Resolves to that. */
export async function placesBack(tx: Tx, rows: ImportRow[], { run, at }: PlanStep): Promise<FactValue[]> {
  const ids = rows.filter(row => sideOf(row, 'from') !== undefined).map(idOf)
  if (ids.length === 0) return []
  const { rows: emptied } = await sql<{ id: string; field: string }>`
    update organisation_fact set taken_back_at = ${date(at)}, valid_to = greatest(valid_from, ${date(at)})
    where organisation_id = any(${ids}::uuid[]) and field = any(${placeFields}::text[]) and value is null
      and source_kind = 'registry' and source_id = ${run.id} and valid_to is null
    returning organisation_id as id, field`.execute(tx)
  const { rows: back } = await sql<FactValue>`
    update organisation_fact set valid_to = null where id in (
      select distinct on (f.organisation_id, f.field) f.id from organisation_fact f
      join unnest(${emptied.map(one => one.id)}::uuid[], ${emptied.map(one => one.field)}::text[]) as e (id, field)
        on e.id = f.organisation_id and e.field = f.field
      where f.taken_back_at is null order by f.organisation_id, f.field, f.valid_from desc, f.recorded_at desc)
    returning organisation_id as "organisationId", field, value`.execute(tx)
  return back
}

const idOf = ({ subjectId }: ImportRow) => subjectId!

/** The regency that a row changes, before or after; undefined where it changes none. */
function sideOf({ changes }: ImportRow, side: 'from' | 'to'): string | null | undefined {
  return changes.find(({ field }) => field === 'regency_code')?.[side]
}

/** The fields of a place that do not lie in a regency. */
function leftIn(facts: readonly PresentFact[], regency: string | null): string[] {
  const present = Object.fromEntries(facts.map(({ field, value }) => [field, value]))
  const fitting = fittingPlace(present, { regency_code: regency })
  return placeFields.filter(field => field !== 'regency_code' && field in fitting)
}
