import { sql, type SqlBool } from 'kysely'
import type { Tx } from '../../database/open.ts'
import { isUuid } from '../../web/uuid.ts'
import type { PictureSize, SentDocument } from '../rules/sent-papers.ts'

/** A document stood in this very place in a submission: only then others may see it. */
const wasSubmitted = sql<SqlBool>`exists (select from submission s where s.response_id = d.response_id
  and s.documents @> jsonb_build_array(jsonb_build_object('slot', d.slot, 'position', d.position, 'fileId', d.file_id)))`

function documents(tx: Tx, responseId: string) {
  return tx
    .selectFrom('document as d')
    .innerJoin('file as f', 'f.id', 'd.file_id')
    .select(['d.id', 'd.slot', 'd.position', 'd.file_id', 'd.name', 'f.kind', 'f.state', 'f.size'])
    .select(['f.pages', 'f.width', 'f.height'])
    .select(
      sql<PictureSize[]>`(select coalesce(jsonb_agg(jsonb_build_object('width', p.width, 'height', p.height)
        order by p.page), '[]') from file_page p where p.file_id = f.id)`.as('page_sizes'),
    )
    .where('d.response_id', '=', responseId)
}

function documentOf(row: Awaited<ReturnType<ReturnType<typeof documents>['executeTakeFirstOrThrow']>>): SentDocument {
  return {
    id: row.id,
    slot: row.slot,
    position: row.position,
    fileId: row.file_id,
    name: row.name,
    kind: row.kind as SentDocument['kind'],
    state: row.state as SentDocument['state'],
    size: row.size,
    pages: row.kind === 'pdf' ? (row.pages ?? 1) : 1,
    sizes:
      row.kind === 'photo' && row.width && row.height ? [{ width: row.width, height: row.height }] : row.page_sizes,
  }
}

/** The documents of the last submission, in order. What was put in place since is not among them. */
export async function submittedDocuments(tx: Tx, responseId: string): Promise<SentDocument[]> {
  const rows = await documents(tx, responseId)
    .where(
      sql<SqlBool>`exists (
        select from (select documents from submission where response_id = d.response_id
          order by sequence desc limit 1) last
        where last.documents @> jsonb_build_array(
          jsonb_build_object('slot', d.slot, 'position', d.position, 'fileId', d.file_id)))`,
    )
    .orderBy('d.slot')
    .orderBy('d.position')
    .orderBy('d.created_at', 'desc')
    .execute()
  const seen = new Set<string>()
  return rows
    .map(documentOf)
    .filter(one => !seen.has(`${one.slot} ${one.position}`) && seen.add(`${one.slot} ${one.position}`))
}

/** One document of a response, when it was submitted. */
export async function findSubmittedDocument(
  tx: Tx,
  responseId: string,
  documentId: string,
): Promise<SentDocument | undefined> {
  if (!isUuid(documentId)) return undefined
  const row = await documents(tx, responseId).where('d.id', '=', documentId).where(wasSubmitted).executeTakeFirst()
  return row && documentOf(row)
}
