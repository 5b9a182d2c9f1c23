import type { Tx } from '../../../platform/database/open.ts'
import type { House } from '../../../platform/web/context.ts'
import { signInOf } from './sign-in-library.ts'

/** The hash of a password, as the sign-in library keeps and compares it. Slow on purpose: made outside the transaction. */
export async function hashPassword(house: House, password: string): Promise<string> {
  const { password: library } = await signInOf(house).$context
  return library.hash(password)
}

/** Sets the password of an account; its mail address is proven by the link that led here. */
export async function setPassword(tx: Tx, accountId: string, hash: string): Promise<void> {
  const changed = await tx
    .updateTable('credential')
    .set({ password: hash, updated_at: new Date() })
    .where('user_id', '=', accountId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) {
    const row = { user_id: accountId, account_id: accountId, provider_id: 'credential', password: hash }
    await tx.insertInto('credential').values(row).execute()
  }
  await tx.updateTable('account').set({ email_verified: true }).where('id', '=', accountId).execute()
}

export async function hasPassword(tx: Tx, accountId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('credential')
    .select('id')
    .where('user_id', '=', accountId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return row !== undefined
}
