import { readTable } from '../../sheets/index.ts'
import { sheetProblem } from '../../sheets/problem-words.ts'
import { pressForm, staffPost } from '../../staff-form/index.ts'
import type { Context, Handler } from '../../web/context.ts'
import type { UploadedFile } from '../../web/form-body.ts'
import { page, seeOther } from '../../web/reply.ts'
import { startPlan, type Beginning } from '../actions/start-plan.ts'
import { recentPlans } from '../data/plans.ts'
import type { AnyPlan, FileSource, Way } from '../kind.ts'
import { uploadForm, type UploadForm } from '../pages/start-form.ts'
import { StartPage, type StartProps } from '../pages/start-page.tsx'
import { wordsOf } from '../words.ts'
import { byOf } from './by.ts'
import { sentenceOf } from './chosen.ts'

type Telling = Pick<StartProps, 'returned' | 'refused'>

interface Start {
  show: Handler
  /** None: rows are chosen in a list, which posts them itself. */
  post?: Handler
}

/** GET and POST {path}: where a plan begins. A post makes the difference and changes nothing. */
export function startOf(kind: AnyPlan): Start {
  const { from } = kind
  const form = from.by === 'upload' ? uploadForm(kind, from) : undefined
  const show: Show = (c, telling) => answer(c, kind, form, telling)
  return { show: c => show(c), post: postOf(kind, form, show) }
}

type Show = (c: Context, telling?: Telling) => Promise<Response>

function postOf(kind: AnyPlan, form: UploadForm | undefined, show: Show): Handler | undefined {
  if (kind.from.by === 'selection') return undefined
  return form && kind.from.by === 'upload' ? uploadPost(kind, kind.from, form, show) : computePost(kind, show)
}

function computePost(kind: AnyPlan, show: Show): Handler {
  return staffPost(pressForm, {
    async act(c) {
      const started = await begin(c, kind, { source: wordsOf(kind, c.var.lang).title })
      return 'runId' in started ? lead(c, kind, started.runId) : show(c, { refused: sentenceOf(c, kind, started) })
    },
    show: c => show(c),
  })
}

function uploadPost(kind: AnyPlan, from: FileSource, form: UploadForm, show: Show): Handler {
  return staffPost(form, {
    async act(c, { berkas }) {
      const started = await readAndBegin(c, kind, from, berkas)
      return 'runId' in started ? lead(c, kind, started.runId) : { problems: { berkas: started.sentence } }
    },
    show: (c, returned) => show(c, { returned }),
  })
}

async function readAndBegin(
  c: Context,
  kind: AnyPlan,
  { columns }: FileSource,
  file: UploadedFile,
): Promise<{ runId: string } | { sentence: string }> {
  const read = await readTable(file.path, columns)
  if ('problem' in read) return { sentence: sheetProblem(read.problem, c.var.lang) }
  const { rows, leftOut, name } = read.sheet
  const source = name === undefined ? file.name : wordsOf(kind, c.var.lang).fromSheet(file.name, name)
  const started = await begin(c, kind, { source, rows, leftOut })
  return 'runId' in started ? started : { sentence: sentenceOf(c, kind, started) }
}

function begin(c: Context, kind: AnyPlan, beginning: Beginning[Way]) {
  return c.var.house.db.transaction().execute(tx => startPlan(tx, kind, beginning, byOf(c)))
}

function lead(c: Context, kind: AnyPlan, runId: string): Response {
  return seeOther(c, `${kind.path}/${runId}`)
}

async function answer(c: Context, kind: AnyPlan, form?: UploadForm, telling: Telling = {}): Promise<Response> {
  const { lang, house, actor, now } = c.var
  const runs = await recentPlans(house.db, kind, c.var)
  const wrong = telling.returned !== undefined || telling.refused !== undefined
  const head = { title: wordsOf(kind, lang).title, problem: wrong }
  const status = wrong ? (telling.returned?.status ?? 422) : 200
  return page(c, head, <StartPage {...{ lang, face: kind, actor, now, runs, form, ...telling }} />, status)
}
