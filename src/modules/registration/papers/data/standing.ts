import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/open.ts'
import type { SentSubject } from '../../../../platform/response/index.ts'
import { provedPhoneColumn } from '../../confirmation/data/asked.ts'

interface Standing extends SentSubject {
  seasonId: string
  ownerId: string
  organisationId: string | null
  number: string
}

/** Registrations that stand as sent. */
export const standing = sql<Standing>`
  select r.id, r.response_id as "responseId", r.unusable, ${provedPhoneColumn}, r.season_id as "seasonId",
    r.owner_id as "ownerId", r.organisation_id as "organisationId", r.number
  from registration r where r.state in ('submitted', 'reopened')`

/** What lists tell of it now. */
export async function markJudged(
  tx: Tx,
  id: string,
  columns: { payable: string | null; missing: number; problems: number; unusable: number },
): Promise<void> {
  await tx.updateTable('registration').set(columns).where('id', '=', id).execute()
}
