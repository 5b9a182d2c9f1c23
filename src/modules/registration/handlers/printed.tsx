import type { Lang } from '../../../design/index.ts'
import type { Answers } from '../../../platform/form/answer.ts'
import { byMeaning } from '../../../platform/form/meaning.ts'
import { printedPage, referenceOf, printWords } from '../../../platform/response/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { problem } from '../../../platform/web/problem.tsx'
import { seasonForm, type SeasonForm } from '../../programmes/index.ts'
import type { OwnRegistration } from '../data/own.ts'
import { nameSaid } from '../rules/core-facts.ts'
import { callPath } from '../rules/paths.ts'
import { callSaid, words } from '../words.ts'
import { callOf } from './eligibility.tsx'
import { contextOf, countingOf, loadOwn } from './own.ts'

/** GET /saya/{draf}/cetak: what was sent, or what stands in the draft, on paper. */
export async function showOwnPrinted(c: Context): Promise<Response> {
  const { lang } = c.var
  const mine = await loadOwn(c, true)
  if (!mine) return problem(c, 404)
  const { own, season, serving, counts } = await countingOf(c, mine)
  const { context, base: back } = serving
  const { answers, files } = counts
  const sheet = { form: season, context, files, answers, sensitive: true, back }
  return printedPage(c, { title: words(lang).print.title }, { ...sheet, ...headOf(own, season, answers, lang) })
}

/** What stands above the answers. */
function headOf({ number, draftCode }: OwnRegistration, season: SeasonForm, answers: Answers, lang: Lang) {
  const w = words(lang).print
  const title = nameSaid(byMeaning(season.content, answers)) ?? w.title
  const reference = referenceOf({ label: w.number, text: number }, draftCode, lang)
  return { title, reference, over: callSaid(season, lang), above: <p>{printWords(lang).ownNote}</p> }
}

/** GET /daftar/{programme}/{panggilan}/formulir: the form of a call, blank. */
export async function showBlankForm(c: Context): Promise<Response> {
  const { lang, house } = c.var
  const call = await callOf(c)
  if (!call) return problem(c, 404)
  const form = await seasonForm(house.db, call.formVersionId)
  const { title, blankNote } = words(lang).print
  const reference = { label: printWords(lang).draftBlank, boxes: 4 }
  const sheet = {
    form,
    context: await contextOf(c),
    over: callSaid(form, lang),
    title,
    reference,
    back: callPath(call),
  }
  return printedPage(c, { title, description: blankNote }, { ...sheet, above: <p>{blankNote}</p> })
}
