import type { Lang } from '../../../design/index.ts'
import { pressForm, staffPost } from '../../../platform/staff-form/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { readForm, type UploadedFile } from '../../../platform/web/form-body.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../platform/web/reply.ts'
import { readPlan, readPlanRows } from '../../../platform/plan/index.ts'
import { readTable, type Sheet } from '../../../platform/sheets/index.ts'
import { sheetProblem } from '../../../platform/sheets/problem-words.ts'
import { applyImport, importKind, planImport, plannedRoles, undoImport } from '../actions/import-officers.ts'
import { importForm, ImportPage, PlanPage, type ImportProps } from '../pages/import.tsx'
import { mostOfficers, officerColumns } from '../rules/plan-officers.ts'
import type { Officer } from '../rules/officer.ts'
import { words } from '../words.ts'
import { noteLook } from './note-look.ts'

/** GET /kantor/orang/impor */
export function showImport(c: Context): Promise<Response> {
  return answer(c)
}

/** POST /kantor/orang/impor: plans, and changes nothing. */
export const planOfficersImport = staffPost(importForm, {
  async act(c, { berkas }) {
    const { house, actor, now, lang } = c.var
    const read = await sheetOf(berkas, lang)
    if (typeof read === 'string') return { problems: { berkas: read } }
    const source = read.name === undefined ? berkas.name : words(lang).import.fromSheet(berkas.name, read.name)
    return seeOther(c, `/kantor/orang/impor/${await planImport(house, actor, read, source, now)}`)
  },
  show: answer,
})

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
export const applyPlanned = staffPost(pressForm, {
  fresh: async c => ['people.import', { roles: await plannedRoles(c.var.house, c.req.param('run') ?? '') }],
  async act(c) {
    const { house, actor, now } = c.var
    const done = await applyImport(house, actor, c.req.param('run') ?? '', now)
    return after(c, 'refusal' in done ? done.refusal : undefined)
  },
  show: showPlan,
})

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

async function sheetOf(file: UploadedFile, lang: Lang): Promise<Sheet | string> {
  const read = await readTable(file.path, officerColumns)
  if ('problem' in read) return sheetProblem(read.problem, lang)
  return read.sheet.rows.length > mostOfficers ? words(lang).import.tooLong : read.sheet
}

function answer(c: Context, returned?: ImportProps['returned']): Promise<Response> {
  const { lang, now } = c.var
  const head = { title: words(lang).import.title, problem: returned !== undefined }
  return page(c, head, <ImportPage {...{ lang, now, returned }} />, returned?.status)
}
