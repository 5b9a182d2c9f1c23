import { createHmac } from 'node:crypto'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/open.ts'
import { begunSeconds } from '../../rules/limits.ts'

export interface Factor {
  /** As the app counts with it. */
  secret: string
  /** Null while it was only begun: nothing asks for it yet. */
  confirmedAt: Date | null
  lastStep: number
  /** Backup codes that are still good. */
  backupLeft: number
}

/** Still good to be confirmed: whoever leaves a page open does not leave the secret to whoever comes by later. */
const begunNow = sql`f.confirmed_at is null and f.created_at > clock_timestamp() - make_interval(secs => ${begunSeconds})`

/** The second factor of an account: on, or begun just now. */
export async function readFactor(tx: Tx, installation: string, accountId: string): Promise<Factor | undefined> {
  const { rows } = await sql<Factor>`
    select f.secret, f.confirmed_at as "confirmedAt", f.last_step as "lastStep",
      (select count(*)::int from backup_code b where b.account_id = f.account_id and b.used_at is null) as "backupLeft"
    from second_factor f where f.account_id = ${accountId} and (f.confirmed_at is not null or ${begunNow})`.execute(tx)
  const factor = rows[0]
  return factor && { ...factor, secret: await symmetricDecrypt({ key: keyOf(installation), data: factor.secret }) }
}

/** Whether an account has a second factor that is on. */
export async function hasSecondFactor(tx: Tx, accountId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from second_factor where account_id = ${accountId} and confirmed_at is not null`.execute(tx)
  return rows.length > 0
}

/** Since when the second factor of an account is on; undefined when it is not, or the account is closed. */
export async function onSince(tx: Tx, accountId: string): Promise<string | undefined> {
  const { rows } = await sql<{ since: string }>`
    select f.confirmed_at::text as since from second_factor f join account a on a.id = f.account_id
    where f.account_id = ${accountId} and f.confirmed_at is not null and a.disabled_at is null`.execute(tx)
  return rows[0]?.since
}

/** Begins a second factor, in place of one that was only begun. False when one is on. */
export async function writeSecret(tx: Tx, installation: string, accountId: string, secret: string): Promise<boolean> {
  const sealed = await symmetricEncrypt({ key: keyOf(installation), data: secret })
  const done = await sql`
    insert into second_factor (account_id, secret) values (${accountId}, ${sealed})
    on conflict (account_id) do update set secret = excluded.secret, created_at = excluded.created_at
      where second_factor.confirmed_at is null`.execute(tx)
  return done.numAffectedRows === 1n
}

/** Takes the code of a step. False when that step or a later one was taken before: no code is good twice. */
export async function takeStep(tx: Tx, accountId: string, step: number): Promise<boolean> {
  const done = await sql`
    update second_factor set last_step = ${step} where account_id = ${accountId} and last_step < ${step}`.execute(tx)
  return done.numAffectedRows === 1n
}

/** From now on it is asked for. False when it is on already, or was not begun just now. */
export async function confirmFactor(tx: Tx, accountId: string): Promise<boolean> {
  const done = await sql`
    update second_factor f set confirmed_at = clock_timestamp() where f.account_id = ${accountId} and ${begunNow}`.execute(
    tx,
  )
  return done.numAffectedRows === 1n
}

/** These backup codes are good from now on, and those of before no more. */
export async function writeBackupCodes(
  tx: Tx,
  installation: string,
  accountId: string,
  codes: string[],
): Promise<void> {
  await tx.deleteFrom('backup_code').where('account_id', '=', accountId).execute()
  const rows = codes.map(code => ({ account_id: accountId, code: hashOf(installation, accountId, code) }))
  await tx.insertInto('backup_code').values(rows).execute()
}

/** Uses a backup code up. False when it is none, or was used. */
export async function takeBackupCode(tx: Tx, installation: string, accountId: string, code: string): Promise<boolean> {
  const done = await sql`
    update backup_code set used_at = clock_timestamp()
    where account_id = ${accountId} and code = ${hashOf(installation, accountId, code)} and used_at is null`.execute(tx)
  return done.numAffectedRows === 1n
}

/** Secrets that were begun and not confirmed in time. */
export async function deleteForgotten(tx: Tx): Promise<void> {
  await sql`
    delete from second_factor f where f.confirmed_at is null and not (${begunNow})`.execute(tx)
}

/** Takes it away, with its backup codes. False when there was none. */
export async function deleteFactor(tx: Tx, accountId: string): Promise<boolean> {
  const done = await tx.deleteFrom('second_factor').where('account_id', '=', accountId).executeTakeFirst()
  return done.numDeletedRows > 0n
}

/** A key of its own: what is sealed here opens nothing else that the installation's secret protects. */
function keyOf(installation: string): string {
  return `second-factor:${installation}`
}

function hashOf(installation: string, accountId: string, code: string): string {
  return createHmac('sha256', keyOf(installation))
    .update(JSON.stringify([accountId, code]))
    .digest('base64url')
}
