import type { Lang } from '../../../design/index.ts'
import type { Answers } from '../../form/answer.ts'
import { pagesOf } from '../../form/content.ts'
import { headingOf } from '../../form/heading.ts'
import { answersAround, answersSent, asksSomething, type AskedPage } from '../../form/parse-page.ts'
import { pageState } from '../../form/states.ts'
import { isBuilding, takesFiles, types } from '../../form/types.ts'
import type { Context } from '../../web/context.ts'
import { whatsAppOf } from '../../text/whatsapp.ts'
import { problem } from '../../web/problem.tsx'
import { page as reply, seeOther } from '../../web/reply.ts'
import { currentDocuments, shownFiles } from '../data/documents.ts'
import { whatCounts } from '../data/what-counts.ts'
import { aroundLookup, type Around } from '../lookup/around.tsx'
import { nearOf } from '../lookup/near.ts'
import { FormPageView, type FormPageProps } from '../pages/form-page.tsx'
import { openCodes, openPart, pageAfter } from '../rules/open-part.ts'
import { formContext, pagePath, papersOf, reviewPath, type Serving } from '../serving.ts'
import { words } from '../words.ts'
import { waitWords } from '../words/waits.ts'

/** GET {base}/isi/{page} */
export async function showFormPage(c: Context, serving: Serving, code: string | undefined): Promise<Response> {
  const page = pageNamed(serving, code)
  if (!page) return problem(c, 404)
  const asker = askerOf(serving, page)
  if (asker) return seeOther(c, pagePath(serving, asker))
  const whole = serving.isSent ? await asSent(c, serving) : takesFiles(page) ? await withFiles(c, serving) : serving
  const { closed, response } = whole
  const readOnly = closed !== undefined || page.questions.length === 0
  const answers = readOnly ? response.answers : await withOffered(c, whole, page)
  return show(c, whole, page, { answers, refusal: closed, readOnly }, 200)
}

/** The page that decides whether this one asks anything, where it asks nothing: an empty page would lead nowhere. */
function askerOf({ form: { content }, response }: Serving, { questions }: AskedPage): string | undefined {
  const hangsOn = questions[0]?.if?.question
  if (!hangsOn || asksSomething({ questions }, answersSent(content, response.answers))) return undefined
  return pagesOf(content).find(({ page }) => page.questions.some(one => one.code === hangsOn))?.page.code
}

/** With what its subject offers in fields that nobody has answered: shown, and kept once the page is saved. */
async function withOffered(c: Context, { response, offer }: Serving, page: AskedPage): Promise<Answers> {
  const offered = Object.entries((await offer?.(c.var.house.db, page)) ?? {})
  const { answers } = response
  return { ...answers, ...Object.fromEntries(offered.filter(([code]) => answers[code] == null)) }
}

/** The same with what was sent in the place of what was changed since. */
async function asSent(c: Context, serving: Serving): Promise<Serving> {
  const { response } = await withFiles(c, serving)
  const { answers, files } = await whatCounts(c.var.house.db, response, true)
  return { ...serving, response: { ...response, answers, files } }
}

/** A page by its code, with the questions of it that may be answered. */
export function pageNamed(serving: Pick<Serving, 'form' | 'only'>, code: string | undefined): AskedPage | undefined {
  const found = pagesOf(serving.form.content).find(one => one.page.code === code)
  return found && openPart(found.page, openCodes(serving.form.content, serving.only))
}

/** The same with its papers, for the few pages that show them. */
export async function withFiles<Row>(c: Context, serving: Serving<Row>): Promise<Serving<Row>> {
  const files = shownFiles(await currentDocuments(c.var.house.db, serving.response.responseId))
  return { ...serving, response: { ...serving.response, files } }
}

type Shown = Pick<FormPageProps, 'fileErrors' | 'refusal' | 'readOnly'> & { answers: Answers; base?: Answers }

/** A page of the form as an answer. */
export async function show<Row>(
  c: Context,
  serving: Serving<Row>,
  page: AskedPage,
  shown: Shown,
  status: number,
): Promise<Response> {
  const { response, form } = serving
  const view = await viewOf(c, serving, page, shown, status)
  const around = await aroundLookup(c, serving, page)
  const told = { ...around, ...shown, answers: answersAround(page, form.content, shown.answers) }
  const body = <FormPageView {...view} base={response.answers} {...told} />
  const { text: title } = headingOf(page, c.var.lang)
  const saved = savedSaid(serving, shown, c.var.lang)
  const scripts = scriptsOf(page, around)
  return reply(c, { title, problem: status === 422 || status === 429, narrow: true, saved, scripts }, body, status)
}

/** What helps to answer what it asks. */
function scriptsOf({ questions }: AskedPage, { instead, island }: Around): string[] {
  const asked = instead ? [] : [island, ...questions.map(one => types[one.type].island)]
  return [...new Set(asked.filter(name => name !== undefined))]
}

async function viewOf<Row>(c: Context, serving: Serving<Row>, page: AskedPage, shown: Shown, status: number) {
  const { response, form, code, across, base } = serving
  const { lang, house } = c.var
  return {
    ...{ lang, content: form.content, page, code, across },
    form: { ...formContext(serving), near: await nearOf(house.db, serving, page, shown.answers) },
    quiet: status === 200 && page.questions.some(one => isBuilding(one, response.answers[one.code])),
    back: c.req.query('dari') === 'periksa' ? reviewPath(serving) : base,
    skip: shown.readOnly ? undefined : wayPast(c, serving, page, { ...response.answers, ...shown.base }),
    help: helpFor(c, headingOf(page, lang).text, code),
  }
}

/** What the frame says of it: that nothing was kept, or when it last was. */
function savedSaid({ response }: Pick<Serving, 'response'>, { refusal, readOnly }: Shown, lang: Lang) {
  const w = words(lang).form
  if (refusal && !readOnly) return { state: 'wrong' as const, text: w.notSaved }
  return response.savedAt && { state: 'done' as const, text: w.saved(response.savedAt) }
}

/** Where one goes on without judging the page, by what is kept of it by now; undefined where nothing on it waits. */
function wayPast<Row>(c: Context, serving: Serving<Row>, page: AskedPage, answers: Answers): string | undefined {
  const sent = answersSent(serving.form.content, answers)
  return pageState(page, sent, papersOf(serving)) === 'done' ? undefined : nextPath(c, serving, page, answers)
}

/** The next page that asks something; from the page before sending, back there. */
export function nextPath<Row>(c: Context, serving: Serving<Row>, page: AskedPage, answers: Answers): string {
  const { form, only } = serving
  const next = c.req.query('dari') === 'periksa' ? undefined : pageAfter(form.content, page, answers, only)
  return next ? pagePath(serving, next.code) : reviewPath(serving)
}

/** The office by WhatsApp, with a message that says where one is stuck; undefined where the office names no number. */
function helpFor(c: Context, title: string, code: string): string | undefined {
  const { lang, about, house } = c.var
  return whatsAppOf(house.env.helpWhatsapp, waitWords(lang).helpMessage({ about, title, code }))
}
