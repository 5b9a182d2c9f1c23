import type { ComponentChildren } from 'preact'
import { may, scopeOf } from '../../../../platform/policy/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { registrationsOf, type RegistrationOf } from '../data/of-pesantren.ts'
import { caseAddress } from '../lists/lists.ts'
import { RegistrationsOf } from '../pages/of-pesantren.tsx'
import { listPath } from './setting.ts'

type Address = (row: RegistrationOf) => string

/** The acts that read a case, and where the case of a row then stands. */
const readers: Record<string, Address> = {
  'registration.read': row => caseAddress(listPath(row), row),
  'registration.read-kabupaten': row => caseAddress('/kabupaten/pendaftaran', row),
}

/** The registrations of one pesantren, for its page in the registry: as far as the reader's own lists reach. */
export async function showRegistrationsOf(c: Context, organisationId: string): Promise<ComponentChildren | undefined> {
  const { house, actor, lang } = c.var
  const act = Object.keys(readers).find(one => may(house.policy, actor, one))
  if (!act) return undefined
  const rows = await registrationsOf(house.db, organisationId, scopeOf(house.policy, actor, act))
  return <RegistrationsOf lang={lang} rows={rows} href={readers[act]!} />
}
