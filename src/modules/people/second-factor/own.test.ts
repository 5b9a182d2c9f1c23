import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Browser } from '../../../../test/browser.ts'
import { newestLetter } from '../../../../test/inbox.ts'
import { signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { NotAllowed, type Actor } from '../../../platform/policy/index.ts'
import { createAdmin } from '../actions/create-admin.ts'
import { forgetExpired } from '../actions/forget-expired.ts'
import { openSession } from '../actions/open-session.ts'
import { accountById, lockAccount } from '../data/accounts.ts'
import { beginFactor } from './actions/begin.ts'
import { confirm } from './actions/confirm.ts'
import { renewBackupCodes } from './actions/renew-backup-codes.ts'
import { turnOff } from './actions/turn-off.ts'
import {
  codeOf,
  enrol,
  forgetSteps,
  officerWith,
  password,
  secretOn,
  typePassword,
  type TestOfficer,
} from './test-officer.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const page = '/akun/dua-langkah'
const setUp = `${page}/pasang`
const door = '/masuk/petugas?ke=%2Fakun%2Fdua-langkah'

let officer: TestOfficer
let browser: Browser
beforeEach(async () => {
  officer = await officerWith(world, 'office')
  browser = new Browser(world)
  await typePassword(browser, officer)
})

const age = (minutes: number) =>
  sql`update session set proven_at = now() - make_interval(mins => ${minutes}) where user_id = ${officer.accountId}`.execute(
    world.house.db,
  )
const isOn = async () =>
  (
    await sql`select 1 from second_factor where account_id = ${officer.accountId} and confirmed_at is not null`.execute(
      world.house.db,
    )
  ).rows.length > 0
const letter = async () => (await newestLetter(world, officer.email))?.template
const locationOf = async (answer: Promise<Response>) => (await answer).headers.get('location')

test('the secret is shown, and turned on, only to whoever has just shown who they are', async () => {
  await browser.post(page, {})
  const secret = secretOn(await browser.text(setUp))
  await age(16)
  expect(await locationOf(browser.get(setUp))).toBe(page)
  const kode = await codeOf(secret)
  const asked = await browser.post(setUp, { kode })
  expect([asked.status, await isOn()]).toEqual([401, false])
  expect((await browser.post(setUp, { kode, 'bukti-diri': 'salah sekali' })).status).toBe(422)
  expect((await browser.post(setUp, { kode, 'bukti-diri': password })).status).toBe(200)
  expect(await isOn()).toBe(true)
})

test('a secret that was begun and left is worth nothing after a quarter of an hour', async () => {
  const begun = (minutes: number) =>
    sql`update second_factor set created_at = now() - make_interval(mins => ${minutes}) where account_id = ${officer.accountId}`.execute(
      world.house.db,
    )
  await browser.post(page, {})
  const secret = secretOn(await browser.text(setUp))
  await begun(14)
  expect((await browser.get(setUp)).status).toBe(200)
  await begun(16)
  expect(await locationOf(browser.get(setUp))).toBe(page)
  expect(await locationOf(browser.post(setUp, { kode: await codeOf(secret) }))).toBe(page)
  expect(await isOn()).toBe(false)
  await forgetExpired(world.house)
  const kept = sql`select 1 from second_factor where account_id = ${officer.accountId}`
  expect((await kept.execute(world.house.db)).rows).toEqual([])
  // Begun anew it is another one.
  await browser.post(page, {})
  expect(secretOn(await browser.text(setUp))).not.toBe(secret)
})

test('a session that a code opened, which whoever holds the phone reads, comes to none of its pages', async () => {
  const { cookie } = await signIn(world, 'applicant')
  const html = await (await world.request(page, { cookie })).text()
  expect(html).toContain('Langkah kedua melengkapi kata sandi')
  for (const at of ['pasang', 'cadangan', 'mati'])
    for (const form of [undefined, {}])
      expect(await locationOf(world.request(`${page}/${at}`, { cookie, form })), at).toBe(door)
  expect(await locationOf(world.request(page, { cookie, form: {} }))).toBe(door)
  // Nor does one of an officer, though they have begun in another session and it is fresh.
  await browser.post(page, {})
  await sql`update session set by_password = false where user_id = ${officer.accountId}`.execute(world.house.db)
  expect(await locationOf(browser.get(setUp))).toBe(door)
})

test('the actions themselves refuse a session without a password or proof, whatever page they are called from', async () => {
  const { house } = world
  const now = Temporal.Now.instant()
  const account = (await accountById(house.db, officer.accountId))!
  const whole: Actor = { role: 'office', ...account, accountId: account.id, byPassword: true, fresh: true }
  const knocker = { address: '::1', known: 'x' }
  const each = (actor: Actor) => [
    async () => beginFactor(house, actor, now),
    async () => confirm(house, actor, '', '000000', now),
    async () => renewBackupCodes(house, actor, account, { code: '000000', knocker, now }),
  ]
  const off = (actor: Actor) => turnOff(house, actor, account, { password, typed: { code: '000000' }, knocker, now })
  for (const lacking of [{ byPassword: false }, { fresh: false }])
    for (const action of each({ ...whole, ...lacking })) await expect(action()).rejects.toThrow(NotAllowed)
  // To turn it off the password is typed with it.
  await expect(off({ ...whole, byPassword: false })).rejects.toThrow(NotAllowed)
  expect(await off({ ...whole, fresh: false })).toMatchObject({ factor: { problem: 'wrong' } })
})

test('no session is opened past it, whoever asks for one, nor for a closed account', async () => {
  const opening = { accountId: officer.accountId, byPassword: true, seconds: 60, now: Temporal.Now.instant() }
  await enrol(browser)
  const sessions = async () =>
    (await sql`select 1 from session where user_id = ${officer.accountId}`.execute(world.house.db)).rows.length
  expect(await openSession(world.house, opening)).toEqual({ refusal: 'second-factor' })
  expect(await sessions()).toBe(1)
  expect(await openSession(world.house, { ...opening, bySecondFactor: true })).toHaveProperty('token')
  await sql`update account set disabled_at = now() where id = ${officer.accountId}`.execute(world.house.db)
  expect(await openSession(world.house, { ...opening, bySecondFactor: true })).toEqual({ refusal: 'closed' })
})

test.each([
  ['closed', (id: string) => sql`update account set disabled_at = now() where id = ${id}`],
  [
    'second-factor',
    (id: string) => sql`insert into second_factor (account_id, secret, confirmed_at) values (${id}, 'x', now())`,
  ],
])('a session that is asked for while the account changes waits for the change: %s', async (refusal, change) => {
  const asked = { accountId: officer.accountId, byPassword: true, seconds: 60, now: Temporal.Now.instant() }
  const opening = await world.house.db.transaction().execute(async tx => {
    await lockAccount(tx, officer.personId)
    const opening = openSession(world.house, asked)
    // Time enough for one that does not wait to look at the account as it was.
    await setTimeout(300)
    await change(officer.accountId).execute(tx)
    return { opening }
  })
  expect(await opening.opening).toEqual({ refusal })
})

test('the owner hears when it is turned on, when backup codes are made, and when it is turned off', async () => {
  const { secret, backup } = await enrol(browser)
  expect(await letter()).toBe('factor-on')
  await forgetSteps(world)
  await browser.post(`${page}/cadangan`, { kode: await codeOf(secret) })
  expect(await letter()).toBe('factor-renewed')
  // Codes of before are worth nothing, and what was refused is not told.
  await browser.post(`${page}/mati`, { sandi: password, kode: backup[0]! })
  expect(await letter()).toBe('factor-renewed')
  await forgetSteps(world)
  await browser.post(`${page}/mati`, { sandi: password, kode: await codeOf(secret) })
  expect(await letter()).toBe('factor-off')
  expect((await newestLetter(world, officer.email))!.body).toContain('/lupa-sandi')
})

test('five wrong codes in a day are told to the owner, also from browsers that are known and from within', async () => {
  await enrol(browser)
  const wrong = async (at: number) => {
    const known = new Browser(world)
    known.cookies = new Map(browser.cookies)
    known.cookies.delete('opop.session_token')
    await typePassword(known, officer)
    return (await known.post('/masuk/petugas/kode', { kode: `00000${at}` })).status
  }
  for (let at = 0; at < 3; at++) expect(await wrong(at)).toBe(422)
  expect((await browser.post(`${page}/cadangan`, { kode: '000003' })).status).toBe(422)
  expect(await letter()).toBe('factor-on')
  expect((await browser.post(`${page}/mati`, { sandi: password, kode: '000004' })).status).toBe(422)
  expect(await letter()).toBe('factor-guessed')
})

test('all known browsers of an account are counted together: another one gives nobody other tries', async () => {
  await enrol(browser)
  const guess = (at: number) => browser.post(`${page}/cadangan`, { kode: `0000${String(at).padStart(2, '0')}` })
  expect((await guess(0)).status).toBe(422)
  // As if other browsers had tried: the count is the account's, and its own has none.
  await sql`update turn set taken = 79 where key like 'factor-all-known:%' and taken = 1`.execute(world.house.db)
  await sql`delete from turn where key like 'factor-known:%'`.execute(world.house.db)
  expect((await guess(1)).status).toBe(422)
  expect((await guess(2)).status).toBe(429)
})

test('the operator takes it away too, where nobody of the office gets in: as told as when the office does', async () => {
  await enrol(browser)
  const { link } = await createAdmin(world.house, { email: officer.email, name: 'Pejabat' })
  expect(link).toContain('/undangan/')
  expect(await letter()).toBe('factor-reset')
  expect((await browser.get('/kantor')).status).toBe(303)
  expect((await typePassword(new Browser(world), officer)).headers.get('location')).toBe('/kantor')
})
