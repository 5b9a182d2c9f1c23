import type { Answers } from '../../../platform/form/answer.ts'
import { pagesOf, type FormPage } from '../../../platform/form/content.ts'
import { byMeaning } from '../../../platform/form/meaning.ts'
import { parsePage } from '../../../platform/form/parse-page.ts'
import { limits } from '../../../platform/files/limits.ts'
import type { Context } from '../../../platform/web/context.ts'
import { readForm, type FormBody } from '../../../platform/web/form-body.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page as reply, seeOther } from '../../../platform/web/reply.ts'
import { isOpen } from '../../programmes/index.ts'
import { nameStranger } from '../actions/name-owner.ts'
import { savePage, type PageSaved } from '../actions/save-page.ts'
import type { Refusal } from '../actions/refusal.ts'
import { ExpiredPage, FormPageView, type FormPageProps } from '../pages/form-page.tsx'
import { words } from '../words.ts'
import { afterLookup, showLookup } from './lookup.tsx'
import { arrival, isOfAnother, loadOwn, ownerOf, takesFiles, withFilesOf, type Own } from './own.ts'
import { receiveFiles } from './receive-files.ts'

const mostFilesAtOnce = 8

/** GET /saya/pendaftaran/{halaman} */
export async function showFormPage(c: Context): Promise<Response> {
  const found = await loadOwn(c, false)
  if (!found) return seeOther(c, '/saya')
  const page = pageNamed(found, c.req.param('halaman'))
  if (!page) return problem(c, 404)
  const mine = takesFiles(page) ? await withFilesOf(c, found) : found
  const around = page.kind === 'lookup' ? await showLookup(c, mine) : {}
  const refusal = closedFor(c, mine)
  return answer(c, mine, page, { answers: mine.own.answers, refusal, readOnly: refusal !== undefined, ...around }, 200)
}

/** Why a page that is only looked at could not be saved now; undefined when it could. */
function closedFor(c: Context, { own }: Own) {
  if (own.state === 'submitted') return told(c, { refused: 'state', state: own.state })
  const frozen = own.state !== 'draft' && own.state !== 'reopened'
  if (!frozen && isOpen(own.window, c.get('now'))) return undefined
  const { title } = frozen
    ? told(c, { refused: 'state', state: own.state })
    : told(c, { refused: 'window', window: own.window })
  return { title, note: '' }
}

/** POST /saya/pendaftaran/{halaman}: saved at once, right or wrong. */
export async function saveFormPage(c: Context): Promise<Response> {
  const arrived = arrival(c)
  if (!c.get('actor').personId) return expired(c, await readForm(c))
  const mine = await loadOwn(c, false)
  if (!mine) return seeOther(c, '/saya')
  const page = pageNamed(mine, c.req.param('halaman'))
  if (!page) return problem(c, 404)
  // Files are read into memory only for somebody known, on pages that take them.
  const posted = await readForm(c, takesFiles(page) ? { fileBytes: limits.photo.bytes, files: mostFilesAtOnce } : {})
  if (!posted) return problem(c, 422)
  if (isOfAnother(mine, posted)) return problem(c, 409, 'otherSubject')
  const at = arrived()
  if (takesFiles(page)) return saveFiles(c, mine, page, posted, at)
  if (page.kind === 'lookup' && posted.has('pesantren')) return afterLookup(c, mine, posted.value('pesantren'), at)
  const { season, form } = mine
  const ownerId = ownerOf(c).personId
  const seen = mine.own.answers
  const saved = await savePage(c.get('house'), { ownerId, season, page, posted, form, seen, arrived: at })
  if ('refused' in saved) return refused(c, mine, page, posted, saved)
  await nameStranger(c.get('house').db, ownerOf(c), byMeaning(season.content, saved.answers))
  return afterSaving(c, mine, page, saved)
}

async function afterSaving(c: Context, mine: Own, page: FormPage, saved: PageSaved): Promise<Response> {
  if (saved.problems.length && !saved.step) return answer(c, mine, page, { answers: saved.all, base: saved.all }, 422)
  const again = saved.step || saved.clashes.length > 0 || saved.warnings.length > 0
  if (again) return seeOther(c, `${c.req.path}${c.req.query('dari') ? '?dari=periksa' : ''}`)
  if (page.kind === 'lookup') return afterLookup(c, mine, undefined, c.var.now)
  return seeOther(c, nextPath(c, mine, page))
}

async function saveFiles(
  c: Context,
  mine: Own,
  page: FormPage,
  posted: FormBody,
  at: Temporal.Instant,
): Promise<Response> {
  const done = await receiveFiles(c.var.house, ownerOf(c).personId, mine.season, page, posted, at)
  if ('refused' in done) return refused(c, mine, page, posted, done)
  if (done.removed) return seeOther(c, c.req.path)
  if (Object.keys(done.problems).length === 0) return seeOther(c, nextPath(c, mine, page))
  const w = words(c.var.lang).files
  const fileErrors = Object.fromEntries(Object.entries(done.problems).map(([slot, code]) => [slot, w[code]!]))
  const fresh = (await loadOwn(c, true)) ?? mine
  const usedUp = Object.values(done.problems).includes('dayUsedUp')
  return answer(c, fresh, page, { answers: fresh.own.answers, fileErrors }, usedUp ? 429 : 422)
}

/** Not saved: the same page with everything typed still in it, and why. */
async function refused(c: Context, mine: Own, page: FormPage, posted: FormBody, refusal: Refusal): Promise<Response> {
  if (refusal.refused === 'no-registration') return seeOther(c, '/saya')
  const typed = parsePage(page, posted, mine.form).answers
  const shown = { answers: { ...mine.own.answers, ...typed }, refusal: told(c, refusal) }
  return answer(c, takesFiles(page) ? await withFilesOf(c, mine) : mine, page, shown, 409)
}

/** A refusal in words. */
export function told(
  c: Context,
  refusal: Exclude<Refusal, { refused: 'no-registration' }>,
): { title: string; note: string } {
  const w = words(c.var.lang).refusal
  if (refusal.refused === 'window') {
    const ahead = Temporal.Instant.compare(c.var.now, refusal.window.opensAt) < 0
    return { title: ahead ? w.ahead : w.closed, note: ahead ? '' : w.closedNote }
  }
  return refusal.state === 'frozen'
    ? { title: w.frozen, note: w.closedNote }
    : { title: w.submitted, note: w.submittedNote }
}

type Shown = Pick<FormPageProps, 'fileErrors' | 'refusal' | 'readOnly' | 'above' | 'below'> & {
  answers: Answers
  base?: Answers
}

function answer(c: Context, mine: Own, page: FormPage, shown: Shown, status: number): Promise<Response> {
  const lang = c.get('lang')
  const { own, season, form } = mine
  const w = words(lang).form
  const quiet = status === 200 && isBuilding(page, own.answers)
  const fromReview = c.req.query('dari') === 'periksa'
  const saved =
    shown.refusal && !shown.readOnly
      ? { state: 'wrong' as const, text: w.notSaved }
      : own.savedAt && { state: 'done' as const, text: w.saved(own.savedAt) }
  const title = page.questions.length > 1 ? page.title[lang] : page.questions[0]!.label[lang]
  const body = (
    <FormPageView
      {...{ lang, season, page, form, quiet, fromReview, base: own.answers, draft: own.draftCode, ...shown }}
    />
  )
  return reply(c, { title, problem: status === 422 || status === 429, narrow: true, saved }, body, status)
}

/** A region being chosen step by step is no mistake. */
function isBuilding(page: FormPage, answers: Answers): boolean {
  return page.questions.some(({ code, type }) => {
    const given = answers[code]
    return type === 'region' && given != null && 'problem' in given && /kecamatan|village/.test(given.problem)
  })
}

function nextPath(c: Context, { season }: Own, page: FormPage): string {
  if (c.req.query('dari') === 'periksa') return '/saya/kirim'
  const all = pagesOf(season.content)
  const next = all[all.findIndex(one => one.page.code === page.code) + 1]
  return next ? `/saya/pendaftaran/${next.page.code}` : '/saya/kirim'
}

export function pageNamed({ season }: Own, code: string | undefined): FormPage | undefined {
  return pagesOf(season.content).find(one => one.page.code === code)?.page
}

function expired(c: Context, posted: FormBody | undefined): Promise<Response> {
  const { lang } = c.var
  const fields = (posted?.names() ?? []).flatMap(name =>
    posted!.all(name).map(value => [name, value] as [string, string]),
  )
  const path = c.req.path
  return reply(
    c,
    { title: words(lang).refusal.expired, narrow: true },
    <ExpiredPage {...{ lang, fields, path }} />,
    401,
  )
}
