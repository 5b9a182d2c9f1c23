import { answerMoved, saveFormPage, showDocument, showFormPage, type Way } from '../../../platform/response/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { readForm } from '../../../platform/web/form-body.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { seeOther } from '../../../platform/web/reply.ts'
import { pagesOf } from '../../../platform/form/content.ts'
import { seasonForm } from '../../programmes/index.ts'
import { readAllOwn, runningCodes } from '../data/own.ts'
import { callSaid } from '../words.ts'
import { ownPath } from '../rules/paths.ts'
import { loadOwn, loadRunning, ownerOf } from './own.ts'

/** GET /saya/{draf}/isi/{halaman} */
export async function showPage(c: Context): Promise<Response> {
  const mine = await loadRunning(c, false)
  return mine ? showFormPage(c, mine.serving, c.req.param('halaman')) : problem(c, 404)
}

/** POST /saya/{draf}/isi/{halaman} */
export async function savePage(c: Context): Promise<Response> {
  const mine = await loadRunning(c, false)
  return mine ? saveFormPage(c, mine.serving, c.req.param('halaman')) : problem(c, 409, 'otherSubject')
}

/** GET /saya/{draf}/dokumen/{id} */
export async function showOwnDocument(c: Context): Promise<Response> {
  const mine = await loadOwn(c, false)
  return mine ? showDocument(c, mine.own.responseId, c.req.param('id') ?? '') : problem(c, 404)
}

/** Where addresses of before stand now, below `/saya/{draf}`. */
const moved: Record<string, string> = {
  pendaftaran: '',
  kirim: '/kirim',
  bukti: '/bukti',
  status: '/status',
  batal: '/batal',
  ubah: '/ubah',
}

function placeOf(c: Context): string {
  const [, part = '', page] = /^\/saya\/([a-z]+)(?:\/([^/]+))?$/.exec(c.req.path) ?? []
  return page === undefined ? moved[part]! : `/isi/${encodeURIComponent(page)}`
}

/** GET of an address of before: leads to the one registration that runs, else to all of them. */
export async function goToOwn(c: Context): Promise<Response> {
  const [code, another] = await runningCodes(c.var.house.db, ownerOf(c).personId)
  return seeOther(c, code && !another ? ownPath(code) + placeOf(c) : '/saya')
}

/** POST to an address of before: nothing is lost, and one press brings it where it belongs. */
export async function sendAgain(c: Context): Promise<Response> {
  const posted = await readForm(c)
  if (!posted) return problem(c, 422)
  const ways = await waysOf(c)
  return ways.length > 0 ? answerMoved(c, posted, ways) : seeOther(c, '/saya')
}

/** The running registrations that an address of before may have meant: those whose form has its page. */
async function waysOf(c: Context): Promise<Way[]> {
  const { lang, house } = c.var
  const page = c.req.param('halaman')
  const running = (await readAllOwn(house.db, ownerOf(c).personId)).filter(own => own.state !== 'withdrawn')
  const ways = await Promise.all(
    running.map(async ({ draftCode, formVersionId }) => {
      const form = await seasonForm(house.db, formVersionId)
      const has = page === undefined || pagesOf(form.content).some(one => one.page.code === page)
      const label = callSaid(form, lang)
      return has ? [{ code: draftCode, label, path: ownPath(draftCode) + placeOf(c) }] : []
    }),
  )
  return ways.flat()
}
