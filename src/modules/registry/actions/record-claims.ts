import type { Tx } from '../../../platform/database/open.ts'
import { presentFacts, type PresentFact, type Source } from '../data/facts.ts'
import { recordAccount, recordUnit } from '../data/lifelong.ts'
import { setStanding } from '../data/organisations.ts'
import { organisationById, type Organisation } from '../data/pesantren.ts'
import type { Claims } from '../rules/claims.ts'
import type { PesantrenGiven } from '../rules/derive.ts'
import { fields, identityFields, placeFields, type Field } from '../rules/fields.ts'
import { restateClaim } from './claim-pesantren.ts'
import { describedBy } from './create-pesantren.ts'
import { setFacts } from './set-facts.ts'
import { takeBackBut } from './take-back.ts'

/**
 * Settled claims become facts, and replace what the same source said before. Who a pesantren is and where it lies stays
 * as the registry has it, except where it rests on this source alone, or where nobody knew the place. The caller holds the
 * organisation's row; `source.at` is when it was said.
 */
export async function recordClaims(
  tx: Tx,
  organisationId: string,
  { identity, facts, unit, account }: Claims,
  source: Source & { id: string },
  now: Temporal.Instant,
): Promise<void> {
  const whole = { ...(await identityToSay(tx, organisationId, identity, source)), ...facts }
  const others = [...(unit ? ['business_unit'] : []), ...(account ? ['bank_account'] : [])]
  const kept = [...identityFields, 'number', ...Object.keys(whole), ...others]
  await takeBackBut(tx, { organisationId, source, at: now }, kept)
  await setFacts(tx, organisationId, whole, source)
  if (unit) await recordUnit(tx, organisationId, unit, source)
  if (account) await recordAccount(tx, organisationId, account, source)
}

async function identityToSay(tx: Tx, organisationId: string, identity: PesantrenGiven, source: Source) {
  const row = await organisationById(tx, organisationId)
  if (!row) throw new Error('claims about an organisation that is not there')
  const present = (await presentFacts(tx, [organisationId])).get(organisationId) ?? []
  const said = describedBy(identity)
  const mayUse = row.standing === 'recorded' ? usable(row, present, said, source) : fields
  const told = mayUse.filter(field => field !== 'nspp' && said[field] !== null)
  const values = Object.fromEntries(told.map(field => [field, said[field]]))
  if (row.standing === 'recorded') return values
  await restateClaim(tx, organisationId, identity)
  await setStanding(tx, [organisationId], 'recorded')
  // The number it really got: one that another pesantren has is not given a second time. One that is not said is no fact.
  const got = (await organisationById(tx, organisationId))?.nspp
  const number = got === identity.nspp ? got : undefined
  return { ...values, ...(number ? { [numberField(row)]: number } : {}) }
}

/** What the number of a kind is called among its facts. */
function numberField({ kind }: Organisation): string {
  return kind === 'pesantren' ? 'nspp' : 'number'
}

/** Fields of a recorded pesantren that a settled registration may say: its own words, and the place nobody knew. */
function usable(
  row: Organisation,
  present: PresentFact[],
  said: { regency_code: string | null },
  source: Source,
): readonly Field[] {
  const own = present.filter(fact => fact.source_kind === source.kind && fact.source_id === source.id)
  const elsewhere = row.regency_code !== null && row.regency_code !== said.regency_code
  const unplaced = row.village_code === null && !elsewhere
  return fields.filter(field => {
    if (own.some(fact => fact.field === field)) return true
    return unplaced && placeFields.includes(field)
  })
}
