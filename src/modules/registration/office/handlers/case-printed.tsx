import { Workspace } from '../../../../design/index.ts'
import type { FileShown } from '../../../../platform/form/type.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { PersonalLink, personalOf } from '../../../people/index.ts'
import { seasonForm } from '../../../programmes/index.ts'
import { lastSent } from '../../data/submissions.ts'
import { contextOf } from '../../handlers/own.ts'
import { PrintedPage, referenceOf } from '../../pages/printed.tsx'
import { printWords } from '../../words/print.ts'
import { submittedDocuments, type SentDocument } from '../../../../platform/response/index.ts'
import { caseAddress } from '../pages/lists.ts'
import { openCase } from './setting.ts'

/** GET /kantor/:programme/:year/pendaftaran/:id/cetak: the last submission on paper. Of a draft there is nothing to print. */
export async function showCasePrinted(c: Context): Promise<Response> {
  const { house, lang } = c.var
  const opened = await openCase(c)
  const shown = opened?.shown
  const submission = shown?.number ? await lastSent(house.db, shown.responseId) : undefined
  if (!opened || !shown?.number || !submission) return problem(c, 404)
  const { number, draftCode } = shown
  const address = caseAddress(opened.base, shown)
  if (number !== c.req.param('id')) return seeOther(c, `${address}/cetak`)
  const form = await seasonForm(house.db, shown.formVersionId)
  const personal = await personalOf(c, { subjectKind: 'registration', subjectId: shown.id })
  const files = filesOf(await submittedDocuments(house.db, shown.responseId))
  const parts = { lang, season: form, answers: submission.answers, sensitive: personal.shown, title: shown.name }
  const body = (
    <Workspace>
      <PrintedPage
        {...parts}
        form={{ ...(await contextOf(c)), slots: form.slots, files }}
        reference={referenceOf(number, draftCode, lang)}
        back={address}
        above={<PersonalLink personal={personal} lang={lang} />}
      />
    </Workspace>
  )
  return page(c, { title: `${printWords(lang).title} ${number}`, sheets: ['paper'] }, body)
}

/** The papers of the submission by slot, as the questions read them. */
function filesOf(documents: SentDocument[]): Record<string, FileShown[]> {
  const files: Record<string, FileShown[]> = {}
  for (const { id, slot, position, name, size, state } of documents)
    (files[slot] ??= []).push({ documentId: id, position, name, bytes: size, state })
  return files
}
