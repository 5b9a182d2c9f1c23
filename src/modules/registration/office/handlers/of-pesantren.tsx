import type { ComponentChildren } from 'preact'
import { may, scopeOf } from '../../../../platform/policy/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { currentSeason } from '../../../programmes/index.ts'
import { registrationsOf, type RegistrationOf } from '../data/of-pesantren.ts'
import { caseAddress } from '../lists/lists.ts'
import { RegistrationsOf } from '../pages/of-pesantren.tsx'
import { listPath } from './setting.ts'

type Address = (row: RegistrationOf) => string | undefined

/** The acts that read a case, and where the case of a row then stands. */
const readers: Record<string, (c: Context) => Promise<Address>> = {
  'registration.read': async () => row => caseAddress(listPath(row), row),
  'registration.read-kabupaten': nearAddress,
}

/** The registrations of one pesantren, for its page in the registry: as far as the reader's own lists reach. */
export async function showRegistrationsOf(c: Context, organisationId: string): Promise<ComponentChildren | undefined> {
  const { house, actor, lang } = c.var
  const act = Object.keys(readers).find(one => may(house.policy, actor, one))
  if (!act) return undefined
  const rows = await registrationsOf(house.db, organisationId, scopeOf(house.policy, actor, act))
  if (rows.length === 0) return undefined
  return <RegistrationsOf lang={lang} rows={rows} href={await readers[act]!(c)} />
}

/** Officers near have a list of the current season only. */
async function nearAddress(c: Context): Promise<Address> {
  const season = await currentSeason(c.var.house.db, c.var.now)
  return row => (row.season_id === season?.id ? caseAddress('/kabupaten/pendaftaran', row) : undefined)
}
