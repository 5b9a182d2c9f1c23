import { fileName } from '../../../platform/list/download.ts'
import { readPlan, readPlanRows, recentPlans } from '../../../platform/plan/index.ts'
import { csvLines } from '../../../platform/sheets/index.ts'
import { sheetProblem } from '../../../platform/sheets/problem-words.ts'
import { readSent, staffPost } from '../../../platform/staff-form/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { readForm } from '../../../platform/web/form-body.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { keepPlan, planList } from '../actions/import-list.ts'
import { orderImport } from '../actions/order-import.ts'
import { importKind } from '../data/import-writer.ts'
import { readPlanState } from '../data/plan-state.ts'
import { importForm, ImportPage, type ImportProps } from '../pages/import-page.tsx'
import { applyForm, PlanPage, problemTable } from '../pages/plan-page.tsx'
import type { ListValues } from '../rules/fields.ts'
import { words } from '../words.ts'

/** GET /kantor/pesantren/impor */
export function showImports(c: Context): Promise<Response> {
  return answer(c)
}

/** POST /kantor/pesantren/impor: reads the file and keeps the plan. */
export const postImport = staffPost(importForm, {
  async act(c, { berkas }) {
    const { lang, house, actor } = c.var
    const w = words(lang).imports
    const planned = await planList(house.db, berkas.path)
    if ('refusal' in planned) return { problems: { berkas: w.noRegions } }
    if ('problem' in planned) return { problems: { berkas: sheetProblem(planned.problem, lang) } }
    const { rows, leftOut, sheet } = planned
    const source = sheet === undefined ? berkas.name : w.fromSheet(berkas.name, sheet)
    const run = await house.db.transaction().execute(tx => keepPlan(tx, source, rows, actor, leftOut))
    return seeOther(c, `/kantor/pesantren/impor/${run}`)
  },
  show: answer,
})

async function answer(c: Context, returned?: ImportProps['returned']): Promise<Response> {
  const { lang, house } = c.var
  const runs = await recentPlans(house.db, importKind)
  const head = { title: words(lang).imports.title, problem: returned !== undefined }
  return page(c, head, <ImportPage {...{ lang, runs, returned }} />, returned?.status)
}

/** GET /kantor/pesantren/impor/:id */
export async function showPlan(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const state = await readPlanState(house.db, c.req.param('id') ?? '')
  if (!state) return problem(c, 404)
  return page(c, { title: state.run.source }, <PlanPage lang={lang} {...state} />)
}

/** GET /kantor/pesantren/impor/:id/masalah */
export async function downloadProblems(c: Context): Promise<Response> {
  const { lang, house, now } = c.var
  const run = await readPlan(house.db, importKind, c.req.param('id') ?? '')
  if (!run) return problem(c, 404)
  const { head, cells } = problemTable(await readPlanRows<ListValues>(house.db, run.id, { problems: true }), lang)
  const pieces: Uint8Array[] = []
  for await (const piece of csvLines(head, once(cells))) pieces.push(piece)
  return c.body(new Uint8Array(Buffer.concat(pieces)), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'cache-control': 'private, no-store',
    'content-disposition': `attachment; filename="${fileName('masalah-impor', now, 'csv')}"`,
  })
}

async function* once<T>(rows: T[]): AsyncGenerator<T[]> {
  yield rows
}

/** POST /kantor/pesantren/impor/:id/terapkan */
export async function applyPlanned(c: Context): Promise<Response> {
  const ticked = await readSent(c, applyForm)
  return ticked ? order(c, 'apply', ticked.ragu) : problem(c, 422)
}

/** POST /kantor/pesantren/impor/:id/batalkan */
export async function undoApplied(c: Context): Promise<Response> {
  return (await readForm(c)) ? order(c, 'undo', false) : problem(c, 422)
}

async function order(c: Context, step: 'apply' | 'undo', withDoubtful: boolean): Promise<Response> {
  const { house, actor } = c.var
  const runId = c.req.param('id') ?? ''
  if (!(await orderImport(house.db, { runId, step, withDoubtful, actor }))) return problem(c, 404)
  return seeOther(c, `/kantor/pesantren/impor/${runId}`)
}
