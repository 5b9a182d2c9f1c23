import { printedPage, shownFiles, submittedDocuments } from '../../../../platform/response/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { seeOther } from '../../../../platform/web/reply.ts'
import { PersonalLink, personalOf } from '../../../people/index.ts'
import { seasonForm } from '../../../programmes/index.ts'
import { lastSent } from '../../data/submissions.ts'
import { contextOf } from '../../handlers/own.ts'
import { callSaid, words } from '../../words.ts'
import { caseAddress } from '../lists/lists.ts'
import { openCase } from './setting.ts'

/** GET /kantor/:programme/:year/pendaftaran/:id/cetak: the last submission on paper. Of a draft there is nothing to print. */
export async function showCasePrinted(c: Context): Promise<Response> {
  const { house, lang } = c.var
  const opened = await openCase(c)
  const shown = opened?.shown
  const submission = shown?.number ? await lastSent(house.db, shown.responseId) : undefined
  if (!opened || !shown?.number || !submission) return problem(c, 404)
  const { number, name, responseId } = shown
  const back = caseAddress(opened.base, shown)
  if (number !== c.req.param('id')) return seeOther(c, `${back}/cetak`)
  const form = await seasonForm(house.db, shown.formVersionId)
  const personal = await personalOf(c, { subjectKind: 'registration', subjectId: shown.id })
  const files = shownFiles(await submittedDocuments(house.db, responseId))
  const w = words(lang).print
  const above = <PersonalLink personal={personal} lang={lang} />
  const given = { form, context: await contextOf(c), files, answers: submission.answers, sensitive: personal.shown }
  const sheet = { over: callSaid(form, lang), title: name ?? w.title, reference: { label: w.number, text: number } }
  return printedPage(c, { title: `${w.title} ${number}` }, { ...given, ...sheet, back, above })
}
