import type { Tx } from '../../../../platform/database/open.ts'
import { lockAccount, type Account } from '../../data/accounts.ts'
import { onSince } from '../data/factors.ts'

/**
 * Keeps everybody else from changing the account until the transaction ends. False when its second factor is not the one for
 * which a code was right: the office has taken it away or closed the account meanwhile, or another one was set up.
 */
export async function holdFactor(tx: Tx, { id, personId }: Account, since: string | undefined): Promise<boolean> {
  await lockAccount(tx, personId)
  return since !== undefined && (await onSince(tx, id)) === since
}
