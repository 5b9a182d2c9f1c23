import { formatBytes } from '../../../design/index.ts'
import { fileName } from '../../../platform/list/index.ts'
import { readPlan, readPlanRows, recentPlans } from '../../../platform/plan/index.ts'
import { csvLines, sheetLimits } from '../../../platform/sheets/index.ts'
import { sheetProblem } from '../../../platform/sheets/problem-words.ts'
import type { Context } from '../../../platform/web/context.ts'
import { readForm } from '../../../platform/web/form-body.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { keepPlan, planList } from '../actions/import-list.ts'
import { orderImport } from '../actions/order-import.ts'
import { importKind } from '../data/import-writer.ts'
import { readPlanState } from '../data/plan-state.ts'
import { ImportPage } from '../pages/import-page.tsx'
import { PlanPage, problemTable } from '../pages/plan-page.tsx'
import type { ListValues } from '../rules/fields.ts'
import { words } from '../words.ts'

/** GET /kantor/pesantren/impor */
export async function showImports(c: Context, refused?: string): Promise<Response> {
  const { lang, house } = c.var
  const runs = await recentPlans(house.db, importKind)
  const head = { title: words(lang).imports.title, problem: refused !== undefined }
  return page(c, head, <ImportPage lang={lang} runs={runs} problem={refused} />, refused ? 422 : 200)
}

/** POST /kantor/pesantren/impor: reads the file and keeps the plan. */
export async function postImport(c: Context): Promise<Response> {
  const { lang, house, actor } = c.var
  const w = words(lang).imports
  const form = await readForm(c, { files: 1, fileBytes: sheetLimits.bytes })
  const file = form?.files.find(one => one.field === 'berkas')
  if (!file) return showImports(c, w.missing)
  if (file.tooLarge) return showImports(c, w.tooLarge(formatBytes(sheetLimits.bytes, lang)))
  const planned = await planList(house.db, file.path)
  if ('refusal' in planned) return showImports(c, w.noRegions)
  if ('problem' in planned) return showImports(c, sheetProblem(planned.problem, lang))
  const source = planned.sheet === undefined ? file.name : w.fromSheet(file.name, planned.sheet)
  const { rows, leftOut } = planned
  const run = await house.db.transaction().execute(tx => keepPlan(tx, source, rows, actor, leftOut))
  return seeOther(c, `/kantor/pesantren/impor/${run}`)
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
  const form = await readForm(c)
  return form ? order(c, 'apply', form.value('ragu') === 'ya') : problem(c, 422)
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
