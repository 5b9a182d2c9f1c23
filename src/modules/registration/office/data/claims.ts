import { sql } from 'kysely'
import { instant } from '../../../../platform/clock/clock.ts'
import type { Tx } from '../../../../platform/database/open.ts'
import type { Answers } from '../../../../platform/form/answer.ts'
import { scopeWhere, type Scope } from '../../../../platform/policy/index.ts'
import { placeColumns } from '../../data/registrations.ts'

/** What running registrations of a pesantren last said, as far as it is not settled and lies in the scope. */
export async function waitingClaims(tx: Tx, organisationId: string, scope: Scope) {
  const rows = await tx
    .selectFrom('registration as r')
    .innerJoin('v_season as s', 's.id', 'r.season_id')
    .innerJoin('submission as b', 'b.response_id', 'r.response_id')
    .select(['r.id', 'r.number', 'b.form_version_id', 's.year', 's.programme', 'b.answers', 'b.happened_at'])
    .select(
      sql<boolean>`exists (select from v_dispute x where x.held_by_id = r.id and x.state = 'open')`.as('contested'),
    )
    .where('r.organisation_id', '=', organisationId)
    .where('r.to_settle', '=', true)
    .where('b.sequence', '=', eb =>
      eb
        .selectFrom('submission as last')
        .select(({ fn }) => fn.max('last.sequence').as('sequence'))
        .whereRef('last.response_id', '=', 'r.response_id'),
    )
    .where(scopeWhere(scope, placeColumns))
    .orderBy('b.happened_at', 'desc')
    .execute()
  return rows.map(({ happened_at, answers, number, ...row }) => ({
    ...row,
    number: number ?? '',
    answers: answers as Answers,
    at: instant(happened_at),
  }))
}
