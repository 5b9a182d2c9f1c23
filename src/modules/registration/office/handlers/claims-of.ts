import { scopeOf } from '../../../../platform/policy/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { seasonForm } from '../../../programmes/index.ts'
import { claimsOf, identityFacts, type ClaimsShown } from '../../../registry/index.ts'
import { waitingClaims } from '../data/claims.ts'
import { caseAddress } from '../lists/lists.ts'
import { listPath } from './setting.ts'

/** What registrations say of one pesantren and is not settled, for those who may read registrations. */
export async function showClaimsOf(c: Context, organisationId: string): Promise<ClaimsShown[]> {
  const { house, actor } = c.var
  const scope = scopeOf(house.policy, actor, 'registration.read')
  if (scope.kind === 'none') return []
  const rows = await waitingClaims(house.db, organisationId, scope)
  return Promise.all(
    rows.map(async row => {
      const { content } = await seasonForm(house.db, row.form_version_id)
      const { identity, facts } = claimsOf(row.answers, content)
      const href = caseAddress(listPath(row), row)
      return { ...row, href, facts: { ...identityFacts(identity), ...facts } }
    }),
  )
}
