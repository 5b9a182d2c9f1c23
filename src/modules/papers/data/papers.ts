import { sql } from 'kysely'
import { date } from '../../../platform/clock/clock.ts'
import { recordset } from '../../../platform/database/recordset.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { PaperContent } from '../../../platform/paper/index.ts'

/** A paper as it is written down once. */
export interface NewPaper {
  kind: string
  version: number
  lang: string
  series: string
  year: number
  number: number
  called: string
  code: string
  key: string
  aboutKind: string
  aboutId: string
  personId?: string
  seasonId?: string
  batchId?: string
  content: PaperContent
  dated: Temporal.PlainDate
  payload: string
  keyId: string
  signature: Uint8Array
  issuedBy?: string
  at: Temporal.Instant
}

/** Writes many in one statement. Resolves to their ids by key. */
export async function insertPapers(tx: Tx, papers: readonly NewPaper[]): Promise<Map<string, string>> {
  const rows = papers.map(({ aboutKind, aboutId, personId, seasonId, batchId, keyId, issuedBy, at, ...one }) => ({
    ...one,
    ...{ about_kind: aboutKind, about_id: aboutId, person_id: personId, season_id: seasonId, batch_id: batchId },
    ...{ key_id: keyId, issued_by: issuedBy, happened_at: date(at), dated: one.dated.toString() },
    signature: Buffer.from(one.signature).toString('hex'),
  }))
  const written = await sql<{ key: string; id: string }>`
    insert into paper (${sql.raw(columns.join(', '))})
    select ${sql.raw(columns.map(name => (name === 'signature' ? `decode(p.signature, 'hex')` : `p.${name}`)).join(', '))}
    from ${recordset(rows, types, 'p')} order by n
    returning key, id`.execute(tx)
  return new Map(written.rows.map(({ key, id }) => [key, id]))
}

const types = {
  ...{ kind: 'text', version: 'int', lang: 'text', series: 'text', year: 'int', number: 'int', called: 'text' },
  ...{ code: 'text', key: 'text', about_kind: 'text', about_id: 'uuid', person_id: 'uuid', season_id: 'uuid' },
  ...{ batch_id: 'uuid', content: 'jsonb', dated: 'date', payload: 'text', key_id: 'text', signature: 'text' },
  ...{ issued_by: 'uuid', happened_at: 'timestamptz' },
}
const columns = Object.keys(types)

/** Of these keys those that stand on a paper already that was not revoked, with its id. */
export async function standingKeys(tx: Tx, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('paper')
    .select(['key', 'id'])
    .where(sql<boolean>`key = any(${keys}::text[])`)
    .where('revoked_at', 'is', null)
    .execute()
  return new Map(rows.map(({ key, id }) => [key, id]))
}

/** A paper with what is printed on it. */
export async function findPaper(tx: Tx, by: { id: string } | { code: string }) {
  const [column, value] = 'id' in by ? (['p.id', by.id] as const) : (['p.code', by.code] as const)
  return tx.selectFrom('paper as p').selectAll().where(column, '=', value).executeTakeFirst()
}

export type Paper = NonNullable<Awaited<ReturnType<typeof findPaper>>>

/** All papers of a batch, or these. */
export type Which = { batchId: string } | { ids: readonly string[] }

/** Papers that have no file yet, the oldest first. */
export async function unsetPapers(tx: Tx, which: Which, most: number) {
  return tx
    .selectFrom('paper')
    .select(['id', 'kind', 'called', 'code', 'content', 'payload', 'signature', 'happened_at', 'lang'])
    .where('file_id', 'is', null)
    .where('problem', 'is', null)
    .where(
      'batchId' in which
        ? sql<boolean>`batch_id = ${which.batchId}::uuid`
        : sql<boolean>`id = any(${which.ids}::uuid[])`,
    )
    .orderBy('id')
    .limit(most)
    .execute()
}

/** Gives papers their files. What has one already keeps it; resolves to the ids of those that took theirs. */
export async function giveFiles(tx: Tx, files: readonly { id: string; fileId: string }[]): Promise<string[]> {
  const rows = files.map(({ id, fileId }) => ({ id, file_id: fileId }))
  const given = await sql<{ id: string }>`
    update paper p set file_id = g.file_id from ${recordset(rows, { id: 'uuid', file_id: 'uuid' }, 'g')}
    where p.id = g.id and p.file_id is null returning p.id`.execute(tx)
  return given.rows.map(({ id }) => id)
}

/** Papers as a list of them shows each, with the last number that the office's book gave it. */
export function paperRows(tx: Tx) {
  return tx
    .selectFrom('paper as p')
    .leftJoinLateral(
      last =>
        last
          .selectFrom('paper_office_number as o')
          .whereRef('o.paper_id', '=', 'p.id')
          .select(['o.number', 'o.dated'])
          .orderBy('o.recorded_at', 'desc')
          .limit(1)
          .as('o'),
      join => join.onTrue(),
    )
    .leftJoin('v_person as who', 'who.id', 'p.issued_by')
    .select(['p.id', 'p.kind', 'p.called', 'p.code', 'p.dated', 'p.happened_at', 'p.series', 'p.year', 'p.batch_id'])
    .select([
      'o.number as office_number',
      'o.dated as office_dated',
      'who.name as by',
      title.as('title'),
      state.as('state'),
    ])
}

const title = sql<string>`p.content ->> 'title'`
const state = sql<PaperState>`case when p.revoked_at is not null then 'revoked' when p.problem is not null then 'failed'
  when p.file_id is null then 'waiting' else 'ready' end`

export type PaperState = 'waiting' | 'ready' | 'failed' | 'revoked'

export const sorts = {
  at: { by: sql`p.happened_at`, type: 'timestamptz' },
  called: { by: sql`p.called`, type: 'text' },
  dated: { by: sql`p.dated`, type: 'date' },
} as const

export const conditions = {
  kind: (code: string) => sql<boolean>`p.kind = ${code}`,
  state: (value: string) => sql<boolean>`${state} = ${value}`,
  batch: (id: string) => sql<boolean>`p.batch_id = ${id}::uuid`,
  /** Number, code, or what it is about. */
  found: (text: string) => {
    const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    return sql<boolean>`(p.called ilike ${like} or p.code = upper(${text.trim()}) or p.content ->> 'title' ilike ${like})`
  },
}

/** Everything that the page of one paper shows. */
export async function paperPage(tx: Tx, id: string) {
  const row = await paperRows(tx)
    .select([
      'p.revoked_at',
      'p.revoked_reason',
      'p.file_id',
      'p.problem',
      'p.about_kind',
      'p.about_id',
      'p.payload',
      'p.lang',
    ])
    .leftJoin('file as f', 'f.id', 'p.file_id')
    .leftJoin('v_person as revoker', 'revoker.id', 'p.revoked_by')
    .select(['f.hash', 'revoker.name as revoker'])
    .where('p.id', '=', id)
    .executeTakeFirst()
  return row
}

export type PaperShown = NonNullable<Awaited<ReturnType<typeof paperPage>>>

/** Revokes a paper that stands; false when it does not, or was revoked before. */
export async function markRevoked(
  tx: Tx,
  id: string,
  { by, reason, at }: { by?: string; reason: string; at: Temporal.Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('paper')
    .set({ revoked_at: date(at), revoked_by: by ?? null, revoked_reason: reason })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Adds the number that the office's own book gave a paper. */
export async function addOfficeNumber(
  tx: Tx,
  row: { paperId: string; number: string; dated: string; by: string; at: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('paper_office_number')
    .values({
      paper_id: row.paperId,
      number: row.number,
      dated: row.dated,
      recorded_by: row.by,
      happened_at: date(row.at),
    })
    .execute()
}

/** Every number that the office's book gave a paper, the oldest first. */
export async function officeNumbers(tx: Tx, id: string) {
  return tx
    .selectFrom('paper_office_number as o')
    .leftJoin('v_person as who', 'who.id', 'o.recorded_by')
    .select(['o.number', 'o.dated', 'o.happened_at as at', 'who.name as by'])
    .where('o.paper_id', '=', id)
    .orderBy('o.recorded_at')
    .execute()
}

/** Writes down why a paper cannot be set. */
export async function markFailed(tx: Tx, id: string, problem: string): Promise<void> {
  await tx.updateTable('paper').set({ problem }).where('id', '=', id).where('file_id', 'is', null).execute()
}
