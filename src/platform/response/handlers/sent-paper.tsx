import { servePicture } from '../../files/serve.ts'
import type { Context } from '../../web/context.ts'
import { problem } from '../../web/problem.tsx'
import { page } from '../../web/reply.ts'
import { findSubmittedDocument, submittedDocuments } from '../data/sent-documents.ts'
import { SentPaperPage } from '../pages/sent-paper.tsx'
import { shownPaper, shownPapers, type PaperPlace } from '../rules/sent-papers.ts'

export interface PaperAsked {
  responseId: string
  place: PaperPlace
  /** The id in the address, as it came. */
  documentId: string
}

/** GET {base}/{document}: one paper that was sent on a page of its own, also of an earlier submission. Its pictures come through the next. */
export async function showSentPaper(
  c: Context,
  { responseId, place, documentId, back }: PaperAsked & { back: { href: string; label: string } },
): Promise<Response> {
  const { db } = c.var.house
  const document = await findSubmittedDocument(db, responseId, documentId)
  if (!document) return problem(c, 404)
  const documents = shownPapers(await submittedDocuments(db, responseId), place)
  const others = documents.map(one => ({ href: one.href, label: one.label, current: one.id === document.id }))
  const one = shownPaper(document, place)
  const body = <SentPaperPage lang={place.lang} back={back} document={one} others={others} />
  return page(c, { title: `${one.label}: ${back.label}`, noindex: true }, body)
}

/** GET {base}/{document}/{page}: the picture. A look at something sensitive is written down before it is shown. */
export async function showSentPicture(
  c: Context,
  { responseId, place, documentId, page: asked }: PaperAsked & { page: string },
  look: (slot: string) => Promise<void>,
): Promise<Response> {
  const document = await findSubmittedDocument(c.var.house.db, responseId, documentId)
  const at = Number(/^[1-9]\d?$/.exec(asked)?.[0] ?? 0)
  if (!document || at < 1) return problem(c, 404)
  if (shownPaper(document, place).sensitive) await look(document.slot)
  return (await servePicture(c, document.fileId, at)) ?? problem(c, 404)
}
