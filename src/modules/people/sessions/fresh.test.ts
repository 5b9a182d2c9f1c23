import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Browser } from '../../../../test/browser.ts'
import { newestLetter } from '../../../../test/inbox.ts'
import { signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { NotAllowed } from '../../../platform/policy/index.ts'
import { appoint } from '../actions/appoint.ts'
import { officerWith, password, typePassword, type TestOfficer } from '../second-factor/test-officer.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

let office: TestOfficer
let browser: Browser
let email: string
let serial = 0
beforeEach(async () => {
  office = await officerWith(world, 'office')
  browser = new Browser(world)
  await typePassword(browser, office)
  await age(office.accountId)
  email = `baru${serial++}@contoh.id`
})

/** Sixteen minutes go by since somebody showed who they are. */
const age = (accountId: string) =>
  sql`update session set proven_at = now() - interval '16 minutes' where user_id = ${accountId}`.execute(world.house.db)

const invitation = (peran: string) => ({ nama: 'Rina & "Ani"', surel: email, peran })
const path = '/kantor/orang/undangan'
const appointed = async () =>
  (
    await sql`select 1 from account a join role_grant g on g.person_id = a.person_id where a.email = ${email}`.execute(
      world.house.db,
    )
  ).rows.length

/** What the page would send on. */
const hiddenOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    ]),
  )

test('appointing to a role that decides asks for the password again, and goes on with what was typed', async () => {
  const asked = await browser.post(path, invitation('head'))
  expect(asked.status).toBe(401)
  const html = await asked.text()
  expect(html).toContain('Apakah ini Anda?')
  const carried = hiddenOf(html)
  expect(carried).toEqual(invitation('head'))
  expect(await appointed()).toBe(0)
  const wrong = await browser.post(path, { ...carried, 'bukti-diri': 'salah sekali' })
  expect(wrong.status).toBe(422)
  const again = await wrong.text()
  expect(again).toContain('href="#bukti-diri"')
  expect(again).not.toContain('salah sekali')
  expect(hiddenOf(again)).toEqual(carried)
  const done = await browser.post(path, { ...carried, 'bukti-diri': password })
  expect(done.status).toBe(303)
  expect(await appointed()).toBe(1)
  // From now on a quarter of an hour is free.
  email = `lagi${serial}@contoh.id`
  expect((await browser.post(path, invitation('office'))).status).toBe(303)
})

test('a role that does not decide, and what is wrong anyway, asks for nothing', async () => {
  expect((await browser.post(path, invitation('juror'))).status).toBe(303)
  expect((await browser.post(path, { ...invitation('head'), nama: '' })).status).toBe(422)
})

test('one more role of somebody known, a reset and an import ask alike', async () => {
  const other = await officerWith(world, 'juror')
  const at = `/kantor/orang/${other.personId}`
  expect((await browser.post(`${at}/peran`, { peran: 'verifier' })).status).toBe(401)
  const reason = { 'alasan-langkah-kedua': 'HP hilang, sudah ditelepon.' }
  expect((await browser.post(`${at}/langkah-kedua`, reason)).status).toBe(401)
  const form = new FormData()
  form.set('berkas', new File([`nama;surel;peran\nAni;${email};head\n`], 'x.csv', { type: 'text/csv' }))
  const plan = (await browser.post('/kantor/orang/impor', form)).headers.get('location')!
  expect((await browser.post(`${plan}/terapkan`, {})).status).toBe(401)
  expect((await browser.post(`${plan}/terapkan`, { 'bukti-diri': password })).status).toBe(303)
  expect(await appointed()).toBe(1)
})

test('the action itself refuses whoever has shown nothing, whatever page it is called from', async () => {
  const { actor } = await signIn(world, 'office')
  const officer = { name: 'Ani', email, role: 'head' } as const
  const now = Temporal.Now.instant()
  await expect(appoint(world.house, { ...actor, fresh: false }, officer, now)).rejects.toThrow(NotAllowed)
  expect(await appointed()).toBe(0)
})

test('a program is told so, and nothing is done', async () => {
  const answer = await browser.post(path, invitation('head'), { accept: 'application/json' })
  expect([answer.status, await answer.json()]).toMatchObject([401, { problems: [{ code: 'unproved' }] }])
})

test('passwords cannot be tried there for ever', async () => {
  const statuses: number[] = []
  for (let i = 0; i < 11; i++)
    statuses.push((await browser.post(path, { ...invitation('head'), 'bukti-diri': `salah ${i}` })).status)
  expect([statuses[0], statuses.at(-1)]).toEqual([422, 429])
})

test('five wrong passwords in a day are told to the owner, who may not be the one who sits there', async () => {
  const letter = async () => (await newestLetter(world, office.email))?.template
  const guess = (at: number) => browser.post(path, { ...invitation('head'), 'bukti-diri': `salah ${at}` })
  for (let at = 0; at < 4; at++) expect((await guess(at)).status).toBe(422)
  expect(await letter()).toBeUndefined()
  await guess(4)
  expect(await letter()).toBe('password-guessed')
  expect((await newestLetter(world, office.email))!.body).toContain('/lupa-sandi')
  // Once a day, however long somebody goes on.
  for (let at = 5; at < 12; at++) await guess(at)
  const { rows } = await sql`
    select from message where recipient = ${office.email} and template = 'password-guessed'`.execute(world.house.db)
  expect(rows).toHaveLength(1)
})

test('a sample person of a trial has nothing to show and presses; nobody else gets in by that', async () => {
  expect((await browser.post(path, { ...invitation('head'), 'bukti-diri': 'ya' })).status).toBe(422)
  await sql`update person set sample = true where id = ${office.personId}`.execute(world.house.db)
  const asked = await browser.post(path, invitation('head'))
  const html = await asked.text()
  expect([asked.status, html.includes('Mode coba')]).toEqual([401, true])
  expect((await browser.post(path, hiddenOf(html))).status).toBe(303)
})
