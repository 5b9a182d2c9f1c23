import { createOTP } from '@better-auth/utils/otp'
import { sql } from 'kysely'
import { Browser } from '../../../../test/browser.ts'
import type { World } from '../../../../test/world.ts'
import type { GrantedRole } from '../../../platform/policy/index.ts'
import { insertGrant, insertPerson } from '../data/persons.ts'
import { hashPassword, setPassword } from '../sign-in/data/credentials.ts'
import { stepSeconds } from './rules/totp.ts'

export const password = 'kopi hangat pagi'

export interface TestOfficer {
  email: string
  personId: string
  accountId: string
}

let serial = 0

/** An officer with a password and these roles, for tests. */
export async function officerWith(world: World, ...roles: GrantedRole[]): Promise<TestOfficer> {
  const { db } = world.house
  const email = `pejabat${++serial}@contoh.id`
  const ids = await insertPerson(db, { name: `Pejabat ${serial}`, email, emailVerified: true })
  for (const role of roles) await insertGrant(db, { personId: ids.personId, role, from: '2019-01-01' })
  await setPassword(db, ids.accountId, await hashPassword(world.house, password))
  return { email, ...ids }
}

/** Types mail address and password. */
export function typePassword(browser: Browser, { email }: TestOfficer, ke = ''): Promise<Response> {
  return browser.post('/masuk/petugas', { surel: email, sandi: password, ke })
}

/** Sets the second factor up as a person does. Resolves to the secret and to the backup codes that were shown. */
export async function enrol(browser: Browser): Promise<{ secret: string; backup: string[] }> {
  await browser.post('/akun/dua-langkah', {})
  const secret = secretOn(await browser.text('/akun/dua-langkah/pasang'))
  const done = await browser.post('/akun/dua-langkah/pasang', { kode: await codeOf(secret) })
  return { secret, backup: (await done.text()).match(/\b[2-9A-Z]{5}-[2-9A-Z]{5}\b/g) ?? [] }
}

/** The secret that a page shows in groups, read as an app would. */
export function secretOn(html: string): string {
  const shown = /<span class="mono">(.*?)<\/p>/s
    .exec(html)![1]!
    .replace(/<[^>]*>/g, '')
    .replace(/[^A-Z2-7]/g, '')
  return Buffer.from(bytesOf(shown)).toString('latin1')
}

/** Base32 of RFC 4648, written anew: what the product writes is read by somebody else's app. */
function bytesOf(text: string): number[] {
  const bits = [...text]
    .map(sign => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('')
  return (bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2))
}

/** What an app shows now, or so many steps of 30 seconds away. */
export function codeOf(secret: string, stepsAway = 0): Promise<string> {
  return createOTP(secret).hotp(Math.floor(Date.now() / 1000 / stepSeconds) + stepsAway)
}

/** As if no code had been taken yet, so that a test need not wait 30 seconds. */
export async function forgetSteps(world: World): Promise<void> {
  await sql`update second_factor set last_step = 0`.execute(world.house.db)
}
