import type { Route } from '../web/context.ts'
import { askUndo, downloadTold, showPlan } from './handlers/plan.tsx'
import { startOf } from './handlers/start.tsx'
import { applyPlanned, keepChoice, undoApplied } from './handlers/steps.ts'
import type { AnyPlan } from './kind.ts'

/** The addresses of a kind of plan: its start, its plans, and what is done with them. */
export function planRoutes(kind: AnyPlan): Route[] {
  const start = startOf(kind)
  const one = `${kind.path}/:id`
  const shared = { act: kind.act, frame: 'staff' } as const
  return [
    { method: 'GET', path: kind.path, handler: start.show, ...shared },
    ...(start.post ? [{ method: 'POST' as const, path: kind.path, handler: start.post, ...shared }] : []),
    { method: 'GET', path: one, handler: showPlan(kind), ...shared },
    { method: 'GET', path: `${one}/masalah`, handler: downloadTold(kind), ...shared },
    { method: 'POST', path: `${one}/pilihan`, handler: keepChoice(kind), ...shared },
    { method: 'POST', path: `${one}/terapkan`, handler: applyPlanned(kind), ...shared },
    { method: 'GET', path: `${one}/batalkan`, handler: askUndo(kind), ...shared },
    { method: 'POST', path: `${one}/batalkan`, handler: undoApplied(kind), ...shared },
  ]
}
