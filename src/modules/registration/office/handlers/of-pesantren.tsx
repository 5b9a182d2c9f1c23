import type { ComponentChildren } from 'preact'
import { scopeOf } from '../../../../platform/policy/scope.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { currentSeason } from '../../../programmes/index.ts'
import { registrationsOf, type RegistrationOf } from '../data/of-pesantren.ts'
import { caseAddress } from '../lists/lists.ts'
import { RegistrationsOf } from '../pages/of-pesantren.tsx'
import { listPath } from './setting.ts'

/** The registrations of one pesantren, for its page in the registry: as far as the reader's own lists reach. */
export async function showRegistrationsOf(c: Context, organisationId: string): Promise<ComponentChildren | undefined> {
  const { house, actor, lang, now } = c.var
  const reader = actor.role === 'kabupaten' ? 'registration.read-kabupaten' : 'registration.read'
  const scope = scopeOf(house.policy, actor, reader)
  if (scope.kind === 'none') return undefined
  const rows = await registrationsOf(house.db, organisationId, scope)
  if (rows.length === 0) return undefined
  const season = actor.role === 'kabupaten' ? await currentSeason(house.db, now) : undefined
  const href = (row: RegistrationOf) =>
    actor.role === 'kabupaten'
      ? row.season_id === season?.id && caseAddress('/kabupaten/pendaftaran', row)
      : caseAddress(listPath(row), row)
  return <RegistrationsOf lang={lang} rows={rows} href={row => href(row) || undefined} />
}
