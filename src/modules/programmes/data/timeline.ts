import type { Tx } from '../../../platform/database/open.ts'
import { instant } from '../../../platform/clock/clock.ts'
import type { Localised } from '../../../platform/form/content.ts'
import type { Window } from '../rules/window.ts'

export interface WindowMove {
  window: Window
  old?: Window
  adopted: boolean
  reason: Localised
  source: string
  at: Temporal.Instant
  actor?: string
}

/** One stage of a season's calendar, its promise beside it and every move of its window. */
export interface TimelineStage {
  id: string
  code: string
  kind: string
  level?: number
  name: Localised
  summary: Localised
  from?: string
  to?: string
  text?: Localised
  window?: Window
  moves: WindowMove[]
}

/** The calendar of a season, in its order. Two statements whatever its length. */
export async function timeline(tx: Tx, seasonId: string): Promise<TimelineStage[]> {
  const stages = await tx
    .selectFrom('stage as s')
    .leftJoin('stage_window as w', 'w.stage_id', 's.id')
    .selectAll('s')
    .select(['w.opens_at', 'w.closes_at', 'w.id as window_id'])
    .where('s.season_id', '=', seasonId)
    .orderBy('s.position')
    .execute()
  const moves = await movesOf(tx, seasonId)
  return stages.map(stage => ({
    id: stage.id,
    code: stage.code,
    kind: stage.kind,
    level: stage.level ?? undefined,
    name: stage.name as Localised,
    summary: stage.summary as Localised,
    from: stage.planned_from ?? undefined,
    to: stage.planned_to ?? undefined,
    text: (stage.planned_text as Localised | null) ?? undefined,
    window:
      stage.opens_at && stage.closes_at
        ? { opensAt: instant(stage.opens_at), closesAt: instant(stage.closes_at) }
        : undefined,
    moves: moves.filter(move => move.windowId === stage.window_id),
  }))
}

async function movesOf(tx: Tx, seasonId: string): Promise<(WindowMove & { windowId: string })[]> {
  const rows = await windowChanges(tx)
    .innerJoin('stage as s', 's.id', 'w.stage_id')
    .where('s.season_id', '=', seasonId)
    .execute()
  return rows.map(moveOf)
}

/** Every move of the window of one stage, in order. */
export async function movesOfStage(tx: Tx, stageId: string): Promise<WindowMove[]> {
  const rows = await windowChanges(tx).where('w.stage_id', '=', stageId).execute()
  return rows.map(moveOf)
}

function windowChanges(tx: Tx) {
  return tx
    .selectFrom('window_change as c')
    .innerJoin('stage_window as w', 'w.id', 'c.window_id')
    .leftJoin('v_person as p', 'p.id', 'c.actor_id')
    .selectAll('c')
    .select('p.name as actor')
    .orderBy('c.position')
}

function moveOf(row: Awaited<ReturnType<ReturnType<typeof windowChanges>['executeTakeFirstOrThrow']>>) {
  return {
    windowId: row.window_id,
    window: { opensAt: instant(row.opens_at), closesAt: instant(row.closes_at) },
    old:
      row.old_opens_at && row.old_closes_at
        ? { opensAt: instant(row.old_opens_at), closesAt: instant(row.old_closes_at) }
        : undefined,
    adopted: row.adopted,
    reason: row.reason as Localised,
    source: row.source,
    at: instant(row.happened_at),
    actor: row.actor ?? undefined,
  }
}
