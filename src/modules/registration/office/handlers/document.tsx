import { servePicture } from '../../../../platform/files/serve.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { problem } from '../../../../platform/web/problem.tsx'
import { page } from '../../../../platform/web/reply.ts'
import { noteLook } from '../../../people/index.ts'
import { seasonForm } from '../../../programmes/index.ts'
import { findSubmittedDocument } from '../../../../platform/response/index.ts'
import { findCase } from '../data/case.ts'
import { DocumentPage } from '../pages/document.tsx'
import { caseAddress } from '../pages/lists.ts'
import { documentsOf, shownDocument } from './case-parts.ts'
import { listPath, listQuery, seasonOf } from './setting.ts'

/** GET …/pendaftaran/:id/berkas/:document: one paper on a page of its own. Its pictures come through the next handler. */
export async function showDocument(c: Context): Promise<Response> {
  const found = await findOne(c)
  if (!found) return problem(c, 404)
  const { shown, document, form, base } = found
  const { documents } = await documentsOf(c, shown, form, base)
  const others = documents.map(one => ({ href: one.href, label: one.label, current: one.id === document.id }))
  const back = {
    href: caseAddress(base, { id: shown.id, number: shown.number ?? null }, listQuery(c)),
    label: shown.name ?? '',
  }
  const one = shownDocument(c, document, shown, form, base)
  const body = <DocumentPage lang={c.var.lang} back={back} document={one} others={others} />
  return page(c, { title: `${one.label}: ${back.label}`, noindex: true }, body)
}

/** GET …/berkas/:document/:page: the picture. A look at something sensitive is written down before it is shown. */
export async function showDocumentPage(c: Context): Promise<Response> {
  const found = await findOne(c)
  const at = Number(/^[1-9]\d?$/.exec(c.req.param('page') ?? '')?.[0] ?? 0)
  if (!found || at < 1) return problem(c, 404)
  const { shown, document, form } = found
  // A slot that the form no longer knows is treated as if it were sensitive.
  if (form.slots[document.slot]?.sensitive ?? true)
    await noteLook(c, { subjectKind: 'registration', subjectId: shown.id, slot: document.slot })
  return (await servePicture(c, document.fileId, at)) ?? problem(c, 404)
}

/** The submitted document that the address names, with its case; undefined when either is not to be seen. */
async function findOne(c: Context) {
  const { house, scope } = c.var
  const season = await seasonOf(c)
  const shown = season && (await findCase(house.db, season.id, c.req.param('id') ?? '', scope))
  if (!shown?.number) return undefined
  const document = await findSubmittedDocument(house.db, shown.responseId, c.req.param('document') ?? '')
  if (!document) return undefined
  const form = await seasonForm(house.db, shown.formVersionId)
  return { shown, document, form, base: listPath(season!) }
}
