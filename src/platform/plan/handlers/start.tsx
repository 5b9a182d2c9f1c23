import { readTable } from '../../sheets/index.ts'
import { sheetProblem } from '../../sheets/problem-words.ts'
import { readSent, staffPost } from '../../staff-form/index.ts'
import type { Context, Handler } from '../../web/context.ts'
import type { UploadedFile } from '../../web/form-body.ts'
import { problem } from '../../web/problem.tsx'
import { page, seeOther } from '../../web/reply.ts'
import { isUuid } from '../../web/uuid.ts'
import { startPlan, tooMany, type Beginning, type NoPlan } from '../actions/start-plan.ts'
import { recentPlans } from '../data/plans.ts'
import type { AnyPlan, FileSource, Way } from '../kind.ts'
import { selectionForm, uploadForm, type UploadForm } from '../pages/start-form.ts'
import { StartPage, type StartProps } from '../pages/start-page.tsx'
import { wordsOf } from '../words.ts'
import { byOf } from './by.ts'

type Telling = Pick<StartProps, 'returned' | 'refused'>

interface Start {
  show: Handler
  post: Handler
}

/** GET and POST {path}: where a plan begins. A post makes the difference and changes nothing. */
export function startOf(kind: AnyPlan): Start {
  const { from } = kind
  const form = from.by === 'upload' ? uploadForm(kind, from) : undefined
  const show: Show = (c, telling) => answer(c, kind, form, telling)
  const post = form && from.by === 'upload' ? uploadPost(kind, from, form, show) : otherPost(kind, show)
  return { show: c => show(c), post }
}

type Show = (c: Context, telling?: Telling) => Promise<Response>

/** Rows that were ticked in a list, or a computation. */
function otherPost(kind: AnyPlan, show: Show): Handler {
  return async c => {
    const sent = await readSent(c, selectionForm)
    if (!sent) return problem(c, 422)
    const w = wordsOf(kind, c.var.lang)
    const ids = sent.pilih?.filter(isUuid) ?? []
    const isSelection = kind.from.by === 'selection'
    if (isSelection && ids.length === 0) return show(c, { refused: w.noneChosen })
    const started = await begin(c, kind, isSelection ? { source: w.title, ids } : { source: w.title })
    return 'runId' in started ? lead(c, kind, started.runId) : show(c, { refused: sentenceOf(c, kind, started) })
  }
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

function sentenceOf(c: Context, kind: AnyPlan, { refusal }: NoPlan): string {
  const { lang } = c.var
  if (refusal === tooMany) return wordsOf(kind, lang).tooMany(kind.most)
  return kind.refusal?.(refusal, lang) ?? refusal
}

async function answer(c: Context, kind: AnyPlan, form?: UploadForm, telling: Telling = {}): Promise<Response> {
  const { lang, house, now } = c.var
  const runs = await recentPlans(house.db, kind.name)
  const wrong = telling.returned !== undefined || telling.refused !== undefined
  const head = { title: wordsOf(kind, lang).title, problem: wrong }
  const status = wrong ? (telling.returned?.status ?? 422) : 200
  return page(c, head, <StartPage {...{ lang, face: kind, now, runs, form, ...telling }} />, status)
}
