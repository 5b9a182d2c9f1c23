import { Workspace } from '../../../../design/index.ts'
import type { FileShown } from '../../../../platform/form/type.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page, seeOther } from '../../../../platform/web/reply.ts'
import { seasonForm } from '../../../programmes/index.ts'
import { lastSent } from '../../data/submissions.ts'
import { contextOf } from '../../handlers/own.ts'
import { PrintedPage, referenceOf } from '../../pages/printed.tsx'
import { printWords } from '../../words/print.ts'
import { submittedDocuments, type SentDocument } from '../../../../platform/response/index.ts'
import { findCase } from '../data/case.ts'
import { caseAddress } from '../pages/lists.ts'
import { PersonalLink } from '../pages/personal.tsx'
import { personalOf } from './personal.ts'
import { listPath, seasonOf } from './setting.ts'

/** GET /kantor/:programme/:year/pendaftaran/:id/cetak: the last submission on paper. Of a draft there is nothing to print. */
export async function showCasePrinted(c: Context): Promise<Response> {
  const { house, lang, scope } = c.var
  const season = await seasonOf(c)
  const id = c.req.param('id') ?? ''
  const shown = season && (await findCase(house.db, season.id, id, scope))
  const submission = shown?.number ? await lastSent(house.db, shown.responseId) : undefined
  if (!season || !shown?.number || !submission) return problem(c, 404)
  const { number, draftCode } = shown
  const address = caseAddress(listPath(season), shown)
  if (number !== id) return seeOther(c, `${address}/cetak`)
  const form = await seasonForm(house.db, shown.formVersionId)
  const personal = await personalOf(c, shown.id)
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
