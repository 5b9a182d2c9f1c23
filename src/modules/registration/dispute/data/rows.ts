import { sql, type Expression, type SqlBool } from 'kysely'
import { noteCount } from '../../../../platform/case/index.ts'
import type { Database } from '../../../../platform/database/open.ts'

/** Contested places with where the one who came first lies, and how many notes there are. */
export function disputeRows(db: Database) {
  return db
    .selectFrom('v_dispute as x')
    .leftJoin('v_organisation as o', 'o.id', 'x.organisation_id')
    .leftJoin('v_season as s', 's.id', 'x.season_id')
    .leftJoin('registration as h', 'h.id', 'x.held_by_id')
    .select(['x.id', 'x.state', 'x.happened_at', 'o.name', 's.name as season', 'h.regency_code', 'h.kecamatan_code'])
    .select(noteCount('x.id').as('notes'))
}

export type DisputeRow = Awaited<ReturnType<ReturnType<typeof disputeRows>['executeTakeFirstOrThrow']>>

export const conditions = {
  state: (state: string): Expression<SqlBool> => sql<SqlBool>`x.state = ${state}`,
}

/** Where they lie. */
export const placeColumns = { regency: 'h.regency_code', kecamatan: 'h.kecamatan_code' }

/** What the list is sorted by; never null. */
export const sorts = {
  /** What waits for a decision stands first. */
  state: { by: sql`(x.state <> 'open')::int`, type: 'integer' },
  name: { by: sql`lower(coalesce(o.name, ''))`, type: 'text' },
  since: { by: sql.ref('x.happened_at'), type: 'timestamptz', first: 'desc' },
  notes: { by: noteCount('x.id'), type: 'integer', first: 'desc' },
} as const
