import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/open.ts'
import type { House } from '../../../../platform/web/context.ts'
import { signInOf } from './sign-in-library.ts'

/** The hash of a password, as the sign-in library keeps and compares it. Slow on purpose: made outside the transaction. */
export async function hashPassword(house: House, password: string): Promise<string> {
  const { password: library } = await signInOf(house).$context
  return library.hash(password)
}

const standIns = new WeakMap<House, Promise<string>>()

/** A hash of no password, compared with where there is no account or none with a password: that takes the same time. */
function standInHash(house: House): Promise<string> {
  const made = standIns.get(house) ?? hashPassword(house, randomBytes(24).toString('base64url'))
  standIns.set(house, made)
  return made
}

/** The account that mail address and password open; undefined for an address nobody has as for a wrong password. */
export async function accountWithPassword(house: House, email: string, password: string): Promise<string | undefined> {
  const nobody = await standInHash(house)
  const { rows } = await sql<{ id: string; hash: string | null }>`
    select a.id, c.password as hash from account a
    left join credential c on c.user_id = a.id and c.provider_id = 'credential'
    where a.email = ${email}`.execute(house.db)
  const { password: library } = await signInOf(house).$context
  const right = await library.verify({ hash: rows[0]?.hash ?? nobody, password })
  return right && rows[0]?.hash ? rows[0].id : undefined
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

/** Whether an account's password is still the one that was right at a moment (milliseconds). */
export async function isPasswordSince(tx: Tx, accountId: string, moment: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from credential where user_id = ${accountId} and provider_id = 'credential'
      and updated_at <= ${new Date(moment)}`.execute(tx)
  return rows.length > 0
}
