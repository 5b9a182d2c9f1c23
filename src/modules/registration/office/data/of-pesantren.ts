import type { Tx } from '../../../../platform/database/open.ts'
import { scopeWhere, type Scope } from '../../../../platform/policy/index.ts'
import { placeColumns } from '../../data/registrations.ts'
import type { RegistrationState } from '../../rules/life.ts'

/** Every registration for one pesantren that lies in the scope, in all seasons, the newest first. */
export async function registrationsOf(tx: Tx, organisationId: string, scope: Scope) {
  return tx
    .selectFrom('registration as r')
    .innerJoin('v_season as s', 's.id', 'r.season_id')
    .select(['r.id', 'r.number', 'r.draft_code', 'r.state', 's.year', 's.programme'])
    .select('s.name as season')
    .where('r.organisation_id', '=', organisationId)
    .where(scopeWhere(scope, placeColumns))
    .orderBy('s.year', 'desc')
    .orderBy('r.started_at', 'desc')
    .$narrowType<{ state: RegistrationState; season: { id: string; en: string } }>()
    .execute()
}

export type RegistrationOf = Awaited<ReturnType<typeof registrationsOf>>[number]
