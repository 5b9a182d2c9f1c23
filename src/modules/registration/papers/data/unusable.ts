import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/open.ts'
import { provedPhoneColumn } from '../../confirmation/data/asked.ts'

/** Registrations of whose last submission more files turned out not to be usable than when it was judged. */
export async function withMoreUnusable(tx: Tx, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from file f
    join file_use u on u.file_id = f.id and u.owner_kind = 'response'
    join registration r on r.response_id = u.owner_id
    cross join lateral (select documents from submission where response_id = r.response_id
      order by sequence desc limit 1) s
    where f.state = 'refused' and r.state in ('submitted', 'reopened')
      and s.documents @> jsonb_build_array(jsonb_build_object('fileId', f.id))
    group by r.id having count(distinct f.id) > r.unusable
    order by r.id limit ${most}`.execute(tx)
  return rows.map(row => row.id)
}

/** One of them, held until the transaction ends. */
export async function holdStanding(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('registration as r')
    .select(['r.id', 'r.response_id', 'r.season_id', 'r.owner_id', 'r.organisation_id', 'r.number', 'r.unusable'])
    .select(provedPhoneColumn)
    .where('r.id', '=', id)
    .where('r.state', 'in', ['submitted', 'reopened'])
    .forNoKeyUpdate('r')
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id as string,
    responseId: row.response_id as string,
    seasonId: row.season_id as string,
    ownerId: row.owner_id as string,
    organisationId: (row.organisation_id as string | null) ?? undefined,
    number: row.number!,
    unusable: row.unusable,
    provedPhone: row.proved_phone,
  }
}

/** Which of these files are not usable. */
export async function unusableAmong(tx: Tx, fileIds: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from file where id = any(${fileIds}::uuid[]) and state = 'refused'`.execute(tx)
  return new Set(rows.map(row => row.id))
}

/** What lists tell of it now. */
export async function markJudged(
  tx: Tx,
  id: string,
  columns: { payable: string | null; missing: number; problems: number; unusable: number },
): Promise<void> {
  await tx.updateTable('registration').set(columns).where('id', '=', id).execute()
}
