import { limits } from '../../files/limits.ts'
import type { Answers } from '../../form/answer.ts'
import { pagesOf, type FormPage } from '../../form/content.ts'
import { answersAround, answersSent, asksSomething, parsePage } from '../../form/parse-page.ts'
import { isBuilding, takesFiles } from '../../form/types.ts'
import { arrival } from '../../web/arrival.ts'
import type { Context } from '../../web/context.ts'
import { readForm, type FormBody } from '../../web/form-body.ts'
import { problem } from '../../web/problem.tsx'
import { page as reply, seeOther } from '../../web/reply.ts'
import { savePage, type PageSaved } from '../actions/save-page.ts'
import { readFiles } from '../data/answers.ts'
import { FormPageView, type FormPageProps } from '../pages/form-page.tsx'
import { formContext, pagePath, reviewPath, type Serving, type Told } from '../serving.ts'
import { words } from '../words.ts'
import { receiveFiles } from './receive-files.ts'

const mostFilesAtOnce = 8

/** GET {base}/isi/{page} */
export async function showFormPage(c: Context, serving: Serving, code: string | undefined): Promise<Response> {
  const page = pageNamed(serving, code)
  if (!page) return problem(c, 404)
  const whole = takesFiles(page) ? await withFiles(c, serving) : serving
  const { closed, response } = whole
  return show(c, whole, page, { answers: response.answers, refusal: closed, readOnly: closed !== undefined }, 200)
}

/** POST {base}/isi/{page}: saved at once, right or wrong. */
export async function saveFormPage<Row>(
  c: Context,
  serving: Serving<Row>,
  code: string | undefined,
): Promise<Response> {
  const arrived = arrival(c)
  const page = pageNamed(serving, code)
  if (!page) return problem(c, 404)
  // Files are taken only from somebody known, on pages that ask for them.
  const posted = await readForm(c, takesFiles(page) ? { fileBytes: limits.photo.bytes, files: mostFilesAtOnce } : {})
  if (!posted) return problem(c, 422)
  if (isOfAnother(serving, posted)) return problem(c, 409, 'otherSubject')
  const at = arrived()
  if (takesFiles(page)) return saveFiles(c, serving, page, posted, at)
  const saved = await savePage<Row>(c.var.house.db, serving, { page, posted, arrived: at })
  if (!saved) return problem(c, 404)
  if ('refused' in saved) return refuse(c, serving, page, posted, serving.refusal(saved.refused))
  return afterSaving(c, serving, page, saved)
}

/** Whether a page was made for another draft: somebody else signed in with the same browser since. */
export function isOfAnother({ code }: Pick<Serving, 'code'>, posted: FormBody): boolean {
  const draft = posted.value('draf')
  return draft !== '' && draft !== code
}

async function afterSaving(c: Context, serving: Serving, page: FormPage, saved: PageSaved): Promise<Response> {
  const { all } = saved
  if (saved.problems.length && !saved.step) return show(c, serving, page, { answers: all, base: all }, 422)
  const instead = await serving.afterSaving?.(page, all)
  const again = saved.step || saved.clashes.length > 0 || saved.warnings.length > 0
  if (again) return seeOther(c, `${c.req.path}${c.req.query('dari') ? '?dari=periksa' : ''}`)
  return seeOther(c, instead ?? nextPath(c, serving, page, all))
}

async function saveFiles<Row>(
  c: Context,
  serving: Serving<Row>,
  page: FormPage,
  posted: FormBody,
  at: Temporal.Instant,
): Promise<Response> {
  const done = await receiveFiles(c.var.house, serving, page, posted, at)
  if ('gone' in done) return problem(c, 404)
  if ('refused' in done) return refuse(c, serving, page, posted, serving.refusal(done.refused))
  if (done.removed) return seeOther(c, c.req.path)
  const { answers } = serving.response
  if (Object.keys(done.problems).length === 0) return seeOther(c, nextPath(c, serving, page, answers))
  const w = words(c.var.lang).files
  const fileErrors = Object.fromEntries(Object.entries(done.problems).map(([slot, code]) => [slot, w[code]!]))
  const usedUp = Object.values(done.problems).includes('dayUsedUp')
  return show(c, await withFiles(c, serving), page, { answers, fileErrors }, usedUp ? 429 : 422)
}

/** Not saved: the same page with everything typed still in it, and why. */
async function refuse(c: Context, serving: Serving, page: FormPage, posted: FormBody, refusal: Told) {
  const { answers } = serving.response
  const around = answersAround(page, serving.form.content, answers)
  const typed = parsePage(page, posted, serving.context, around).answers
  const whole = takesFiles(page) ? await withFiles(c, serving) : serving
  return show(c, whole, page, { answers: { ...answers, ...typed }, refusal }, 409)
}

/** The same with its papers, for the few pages that show them. */
async function withFiles<Row>(c: Context, serving: Serving<Row>): Promise<Serving<Row>> {
  const files = await readFiles(c.var.house.db, serving.response.responseId)
  return { ...serving, response: { ...serving.response, files } }
}

type Shown = Pick<FormPageProps, 'fileErrors' | 'refusal' | 'readOnly'> & { answers: Answers; base?: Answers }

async function show(c: Context, serving: Serving, page: FormPage, shown: Shown, status: number): Promise<Response> {
  const { lang } = c.var
  const { response } = serving
  const w = words(lang).form
  const quiet = status === 200 && page.questions.some(one => isBuilding(one, response.answers[one.code]))
  const saved =
    shown.refusal && !shown.readOnly
      ? { state: 'wrong' as const, text: w.notSaved }
      : response.savedAt && { state: 'done' as const, text: w.saved(response.savedAt) }
  const title = page.questions.length > 1 ? page.title[lang] : page.questions[0]!.label[lang]
  const around = status === 200 ? await serving.around?.(page) : undefined
  const back = c.req.query('dari') === 'periksa' ? reviewPath(serving) : serving.base
  const { form, code, across } = serving
  const view = { lang, content: form.content, page, form: formContext(serving), quiet, back, code, across }
  const answers = answersAround(page, form.content, shown.answers)
  const body = <FormPageView {...view} base={response.answers} {...around} {...shown} answers={answers} />
  return reply(c, { title, problem: status === 422 || status === 429, narrow: true, saved }, body, status)
}

/** The next page that asks something. */
function nextPath(c: Context, serving: Serving, page: FormPage, answers: Answers): string {
  if (c.req.query('dari') === 'periksa') return reviewPath(serving)
  const all = pagesOf(serving.form.content)
  const later = all.slice(all.findIndex(one => one.page.code === page.code) + 1)
  const sent = answersSent(serving.form.content, answers)
  const next = later.find(one => asksSomething(one.page, sent))
  return next ? pagePath(serving, next.page.code) : reviewPath(serving)
}

function pageNamed({ form }: Serving, code: string | undefined): FormPage | undefined {
  return pagesOf(form.content).find(one => one.page.code === code)?.page
}
