import type { Context, Handler } from '../../web/context.ts'
import { fileAnswer } from '../../sheets/index.ts'
import { findProcess } from '../../process/process.ts'
import { problem } from '../../web/problem.tsx'
import { carrying, page } from '../../web/reply.ts'
import { actsOf } from '../data/acts.ts'
import { readSeen } from '../data/plans.ts'
import { readShown, tallyOf, toldRows, type Wanted } from '../data/shown.ts'
import type { AnyPlan } from '../kind.ts'
import { PlanPage, type PlanWork } from '../pages/plan-page.tsx'
import type { PlanLook } from '../pages/rows.tsx'
import { reasonsOf } from '../pages/row-table.tsx'
import { UndoPage } from '../pages/undo-page.tsx'
import { processKey, stepStates, type PlanRun, type PlanState, type Step } from '../rules/plan.ts'
import { isNarrowed, readLook } from '../rules/views.ts'
import { wordsOf } from '../words.ts'

/** GET {path}/:id; again with why nothing came of a press. */
export function showPlan(kind: AnyPlan, refused?: string): Handler {
  return withPlan(kind, async (c, run) => {
    const { lang } = c.var
    const step = (['apply', 'undo'] as const).find(one => stepStates[one].during === run.state)
    if (step) return showWork(c, kind, run, step)
    const kept = run.summary.swept === undefined
    if (kept) await kind.looked?.(c, run)
    const shown = kept ? await shownOf(c, run) : undefined
    const beside = kept && (await kind.beside?.(c, run))
    const head = { title: run.source, problem: refused !== undefined }
    const acted = { lang, face: kind, run, shown, beside, refused, acts: await actsOf(c.var.house.db, run) }
    return page(c, head, <PlanPage {...acted} />, refused === undefined ? 200 : 422)
  })
}

async function showWork(c: Context, kind: AnyPlan, run: PlanRun, step: Step): Promise<Response> {
  const { lang } = c.var
  const work = await workOf(c, kind, run, step)
  const acts = await actsOf(c.var.house.db, run)
  return page(c, { title: run.source }, <PlanPage {...{ lang, face: kind, run, acts, work }} />)
}

/** GET {path}/:id/batalkan */
export function askUndo(kind: AnyPlan): Handler {
  return withPlan(kind, async (c, run) => {
    if (run.state !== 'applied') return c.redirect(`${kind.path}/${run.id}`, 303)
    const { lang } = c.var
    return page(c, { title: wordsOf(kind, lang).undo }, <UndoPage {...{ lang, face: kind, run }} />)
  })
}

/** GET {path}/:id/masalah: every row that needs a look or was left out, as it stood, with the reason beside it. */
export function downloadTold(kind: AnyPlan): Handler {
  return withPlan(kind, async (c, run) => {
    const { lang, now } = c.var
    await kind.looked?.(c, run)
    const w = wordsOf(kind, lang)
    const head = [w.row, ...kind.columns.map(column => column.head(lang)), w.what, w.reason]
    const file = { format: 'csv', noun: `masalah-${w.fileName}`, now, head, rows: cellsOf(c, kind, run) } as const
    return carrying(c, fileAnswer(file))
  })
}

type Shower = (c: Context, run: PlanRun) => Promise<Response>

function withPlan(kind: AnyPlan, show: Shower): Handler {
  return async c => {
    const run = await readSeen(c.var.house.db, kind, c.req.param('id') ?? '', c.var)
    return run ? show(c, run) : problem(c, 404)
  }
}

async function workOf(c: Context, kind: AnyPlan, run: PlanRun, step: Step): Promise<PlanWork> {
  const process = await findProcess(c.var.house.db, processKey(kind.name, step, run.id))
  const { done = 0, total, state, problem: why } = process ?? {}
  const failed = state === 'failed' || !process
  return { step, done, total: total ?? run.summary.rows, problem: failed ? (why ?? '') : undefined }
}

async function shownOf(c: Context, run: PlanRun): Promise<PlanLook> {
  const { db } = c.var.house
  const look = readLook(new URL(c.req.url).searchParams)
  const wanted = wantedIn(run.state)
  return {
    look,
    tally: await tallyOf(db, run.id),
    apart: isNarrowed(look) ? undefined : await readShown(db, run, wanted.apart, look),
    rows: await readShown(db, run, look.view ?? (look.q ? 'all' : wanted.rows), look),
  }
}

/** What stands in the two tables of a plan, where nobody looks at some rows only. */
function wantedIn(state: PlanState): Record<'apart' | 'rows', Wanted> {
  if (state === 'planned') return { apart: 'held', rows: 'does' }
  return state === 'undone' ? { apart: 'stayed', rows: 'back' } : { apart: 'left', rows: 'done' }
}

async function* cellsOf(c: Context, kind: AnyPlan, run: PlanRun) {
  const { lang, house } = c.var
  const { kinds } = wordsOf(kind, lang)
  const open = run.state === 'planned'
  for await (const rows of toldRows<unknown>(house.db, run)) {
    yield rows.map(row => [
      row.row,
      ...kind.columns.map(column => column.value(row, lang) ?? null),
      kinds[row.kind],
      reasonsOf(kind, row, open, lang).join(' '),
    ])
  }
}
