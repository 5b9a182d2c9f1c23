import { byMeaning } from '../../../platform/form/meaning.ts'
import { formContext } from '../../../platform/response/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { page } from '../../../platform/web/reply.ts'
import { findCall, seasonForm } from '../../programmes/index.ts'
import { PrintedPage, referenceOf } from '../pages/printed.tsx'
import { nameSaid } from '../rules/core-facts.ts'
import { callPath } from '../rules/paths.ts'
import { printWords } from '../words/print.ts'
import { contextOf, loadOwn } from './own.ts'
import { whatCounts } from './what-counts.ts'

/** GET /saya/{draf}/cetak: what was sent, or what stands in the draft, on paper. */
export async function showOwnPrinted(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const mine = await loadOwn(c, true)
  if (!mine) return problem(c, 404)
  const { own, season, serving } = mine
  const { answers } = await whatCounts(house.db, own)
  const w = printWords(lang)
  const said = { answers, title: nameSaid(byMeaning(season.content, answers)), sensitive: true }
  const parts = { lang, season, form: formContext(serving), reference: referenceOf(own.number, own.draftCode, lang) }
  const body = <PrintedPage {...parts} {...said} back={serving.base} above={<p>{w.ownNote}</p>} />
  return page(c, { title: w.title, sheets: ['paper'] }, body)
}

/** GET /daftar/{programme}/{panggilan}/formulir: the form of a call, blank. */
export async function showBlankForm(c: Context): Promise<Response> {
  const { lang, house, now } = c.var
  const current = await findCall(house.db, c.req.param('programme') ?? '', c.req.param('panggilan') ?? '', now)
  if (!current) return problem(c, 404)
  const season = await seasonForm(house.db, current.formVersionId)
  const form = { ...(await contextOf(c)), slots: season.slots }
  const w = printWords(lang)
  const reference = { label: w.draftBlank, boxes: 4 }
  const body = (
    <PrintedPage {...{ lang, season, form, reference }} back={callPath(current)} above={<p>{w.blankNote}</p>} />
  )
  return page(c, { title: w.title, description: w.blankNote, sheets: ['paper'] }, body)
}
