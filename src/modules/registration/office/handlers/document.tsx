import { showSentPaper, showSentPicture } from '../../../../platform/response/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { noteLook } from '../../../people/index.ts'
import { seasonForm } from '../../../programmes/index.ts'
import { caseAddress } from '../lists/lists.ts'
import { papersPlace } from './case-sections.tsx'
import { openCase } from './setting.ts'

/** GET …/pendaftaran/:id/berkas/:document: one paper on a page of its own. */
export async function showDocument(c: Context): Promise<Response> {
  const found = await findPaper(c)
  if (!found) return problem(c, 404)
  const { shown, base, query, ...asked } = found
  const href = caseAddress(base, shown, query)
  return showSentPaper(c, { ...asked, back: { href, label: shown.name ?? '' } })
}

/** GET …/berkas/:document/:page: the picture. */
export async function showDocumentPage(c: Context): Promise<Response> {
  const found = await findPaper(c)
  if (!found) return problem(c, 404)
  const { shown, ...asked } = found
  return showSentPicture(c, { ...asked, page: c.req.param('page') ?? '' }, slot =>
    noteLook(c, { subjectKind: 'registration', subjectId: shown.id, slot }),
  )
}

/** The case and the paper that the address names; undefined when the case is not to be seen. */
async function findPaper(c: Context) {
  const opened = await openCase(c)
  if (!opened?.shown.number) return undefined
  const { shown, base, query } = opened
  const place = papersPlace(c, opened, await seasonForm(c.var.house.db, shown.formVersionId))
  return { shown, base, query, place, responseId: shown.responseId, documentId: c.req.param('document') ?? '' }
}
