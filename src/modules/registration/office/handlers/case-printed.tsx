import { printedPage, sentWithPapers, shownFiles, type SentWithPapers } from '../../../../platform/response/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { seeOther } from '../../../../platform/web/reply.ts'
import { PersonalLink, personalOf } from '../../../people/index.ts'
import { seasonForm } from '../../../programmes/index.ts'
import { contextOf } from '../../handlers/own.ts'
import { callSaid, words } from '../../words.ts'
import type { Case } from '../data/case.ts'
import { caseAddress } from '../lists/lists.ts'
import { openCase } from './setting.ts'

/** GET /kantor/:programme/:year/pendaftaran/:id/cetak: the last submission on paper. Of a draft there is nothing to print. */
export async function showCasePrinted(c: Context): Promise<Response> {
  const opened = await openCase(c)
  const shown = opened?.shown
  const sent = shown?.number ? await sentWithPapers(c.var.house.db, shown.responseId) : undefined
  if (!opened || !shown?.number || !sent) return problem(c, 404)
  const back = caseAddress(opened.base, shown)
  if (shown.number !== c.req.param('id')) return seeOther(c, `${back}/cetak`)
  return printed(c, { ...shown, number: shown.number }, sent, back)
}

type Numbered = Case & { number: string }

async function printed(c: Context, shown: Numbered, sent: SentWithPapers, back: string): Promise<Response> {
  const { house, lang } = c.var
  const form = await seasonForm(house.db, shown.formVersionId)
  const personal = await personalOf(c, { subjectKind: 'registration', subjectId: shown.id })
  const w = words(lang).print
  const above = <PersonalLink personal={personal} lang={lang} />
  const given = {
    form,
    context: await contextOf(c),
    files: shownFiles(sent.papers),
    answers: sent.answers,
    sensitive: personal.shown,
  }
  const sheet = {
    over: callSaid(form, lang),
    title: shown.name ?? w.title,
    reference: { label: w.number, text: shown.number },
  }
  return printedPage(c, { title: `${w.title} ${shown.number}` }, { ...given, ...sheet, back, above })
}
