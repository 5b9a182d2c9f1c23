import { randomUUID } from 'node:crypto'
import type { Tx } from '../../../platform/database/open.ts'
import { readRegionBook } from '../../regions/index.ts'
import { insertPesantren, rewriteClaim, setStanding } from '../data/organisations.ts'
import type { PesantrenGiven } from '../rules/derive.ts'
import { describedBy } from './create-pesantren.ts'

/**
 * Notes a pesantren that only a registration names: a claim. It has a name and a number, is found by the place it names,
 * and lies nowhere; nothing of it is a fact. Resolves to its id.
 */
export async function claimPesantren(tx: Tx, given: PesantrenGiven): Promise<string> {
  const id = randomUUID()
  await insertPesantren(tx, [{ ...describedBy(given), id, standing: 'claimed' }], await readRegionBook(tx))
  return id
}

/** The claim says something else now, or somebody else makes it. A recorded pesantren is left as it is. */
export async function restateClaim(tx: Tx, organisationId: string, given: PesantrenGiven): Promise<void> {
  await rewriteClaim(tx, organisationId, describedBy(given), await readRegionBook(tx))
}

/** Nobody makes the claim any more. A recorded pesantren is left as it is. */
export async function dropClaim(tx: Tx, organisationId: string): Promise<void> {
  await setStanding(tx, [organisationId], 'dropped', 'claimed')
}
