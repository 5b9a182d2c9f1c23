import type { Context } from '../../../platform/web/context.ts'
import { readForm, type UploadedFile } from '../../../platform/web/form-body.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { readPlan, readPlanRows } from '../../../platform/plan/index.ts'
import { readTable, type Sheet } from '../../../platform/sheets/index.ts'
import { sheetProblem } from '../../../platform/sheets/problem-words.ts'
import { applyImport, importKind, planImport, undoImport } from '../actions/import-officers.ts'
import { ImportPage, PlanPage } from '../pages/import.tsx'
import { mostOfficers, officerColumns } from '../rules/plan-officers.ts'
import type { Officer } from '../rules/officer.ts'
import { words } from '../words.ts'
import { noteLook } from './note-look.ts'

/** GET /kantor/orang/impor */
export function showImport(c: Context): Promise<Response> {
  return answer(c)
}

/** POST /kantor/orang/impor: plans, and changes nothing. */
export async function planOfficersImport(c: Context): Promise<Response> {
  const form = await readForm(c, { files: 1, fileBytes: 1_000_000 })
  if (!form) return problem(c, 422)
  const [file] = form.files
  const read = await sheetOf(c, file)
  if (typeof read === 'string') return answer(c, read)
  const { house, actor, now, lang } = c.var
  const source = read.name === undefined ? file!.name : words(lang).import.fromSheet(file!.name, read.name)
  return seeOther(c, `/kantor/orang/impor/${await planImport(house, actor, read, source, now)}`)
}

/** GET /kantor/orang/impor/:run */
export async function showPlan(c: Context): Promise<Response> {
  const { house, lang } = c.var
  const run = await readPlan(house.db, importKind, c.req.param('run') ?? '')
  if (!run) return problem(c, 404)
  // It names many people with their addresses: the look is written down for the whole list.
  await noteLook(c, { subjectKind: 'plan_run', subjectId: run.id, slot: 'contact' })
  const rows = await readPlanRows<Officer>(house.db, run.id, { limit: 1000 })
  return page(c, { title: words(lang).import.planTitle }, <PlanPage lang={lang} run={run} rows={rows} />)
}

/** POST /kantor/orang/impor/:run/terapkan */
export async function applyPlanned(c: Context): Promise<Response> {
  if (!(await readForm(c))) return problem(c, 422)
  const { house, actor, now } = c.var
  const done = await applyImport(house, actor, c.req.param('run') ?? '', now)
  return after(c, 'refusal' in done ? done.refusal : undefined)
}

/** POST /kantor/orang/impor/:run/batalkan */
export async function undoApplied(c: Context): Promise<Response> {
  if (!(await readForm(c))) return problem(c, 422)
  const { house, actor, now } = c.var
  const done = await undoImport(house, actor, c.req.param('run') ?? '', now)
  return after(c, 'refusal' in done ? done.refusal : undefined)
}

/** A plan that was applied before shows what became of it. */
function after(c: Context, refusal: string | undefined): Response | Promise<Response> {
  return refusal === 'unknown' ? problem(c, 404) : seeOther(c, `/kantor/orang/impor/${c.req.param('run')}`)
}

async function sheetOf(c: Context, file: UploadedFile | undefined): Promise<Sheet | string> {
  const w = words(c.var.lang).import
  if (!file || file.tooLarge) return w.noFile
  const read = await readTable(file.path, officerColumns)
  if ('problem' in read) return sheetProblem(read.problem, c.var.lang)
  return read.sheet.rows.length > mostOfficers ? w.tooLong : read.sheet
}

function answer(c: Context, sentence?: string): Promise<Response> {
  const { lang } = c.var
  const head = { title: words(lang).import.title, problem: sentence !== undefined }
  return page(c, head, <ImportPage lang={lang} now={c.var.now} problem={sentence} />, sentence ? 422 : 200)
}
