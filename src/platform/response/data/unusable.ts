import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../database/open.ts'

/** A subject that stands as it was sent. */
export interface SentSubject {
  id: string
  responseId: string
  /** How many files of its last submission were known not to be usable when it was last judged. */
  unusable: number
  /** The number that is proved to be its owner's. */
  phone: string | null
}

/** Subjects, in the order of their ids, of whose last submission more files turned out not to be usable than when it was judged. */
export async function withMoreUnusable(
  tx: Tx,
  standing: RawBuilder<SentSubject>,
  { after, most }: { after?: string; most: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from file f
    join file_use u on u.file_id = f.id and u.owner_kind = 'response'
    join (${standing}) s on s."responseId" = u.owner_id
    cross join lateral (select documents from submission where response_id = s."responseId"
      order by sequence desc limit 1) last
    where f.state = 'refused' and (${after ?? null}::uuid is null or s.id > ${after ?? null}::uuid)
      and last.documents @> jsonb_build_array(jsonb_build_object('fileId', f.id))
    group by s.id, s.unusable having count(distinct f.id) > s.unusable
    order by s.id limit ${most}`.execute(tx)
  return rows.map(row => row.id)
}

/** One of them, held until the transaction ends. */
export async function holdStanding<Subject extends SentSubject>(
  tx: Tx,
  standing: RawBuilder<Subject>,
  id: string,
): Promise<Subject | undefined> {
  const { rows } = await sql<Subject>`
    select s.* from (${standing}) s where s.id = ${id} for no key update of s`.execute(tx)
  return rows[0]
}

/** Which of these files are not usable. */
export async function unusableAmong(tx: Tx, fileIds: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from file where id = any(${fileIds}::uuid[]) and state = 'refused'`.execute(tx)
  return new Set(rows.map(row => row.id))
}
