import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Browser } from '../../../../../test/browser.ts'
import { newestLetter } from '../../../../../test/inbox.ts'
import { runWaiting } from '../../../../../test/jobs.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { signIn } from '../../../../../test/persons.ts'
import { takeTurns } from '../../../../platform/limits/turns.ts'
import { hashPassword, setPassword } from '../data/credentials.ts'
import { contactKey } from '../../rules/known.ts'
import { turnsOf } from '../../rules/limits.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ TRUSTED_PROXY: '1' })
})
afterAll(() => world.close())

let serial = 0
let phone: string
let email: string
beforeEach(async () => {
  phone = `+62813${String(40_000_000 + serial++)}`
  email = `petugas${serial}@contoh.id`
  await sql`delete from turn`.execute(world.house.db)
})

const from = (network: number) => ({ 'x-forwarded-for': `203.0.113.${network}` })
const ask = (browser: Browser, network: number, kontak = phone) => browser.post('/masuk', { kontak }, from(network))
const codeIn = (text: string) => /\b\d{6,8}\b/.exec(text)![0]
const newestCodeTo = async (to = phone) => codeIn((await newestLetter(world, to))!.body)
const messages = async (template: string, to = phone) =>
  (
    await sql<{ body: string }>`select body from message where recipient = ${to} and template = ${template}`.execute(
      world.house.db,
    )
  ).rows
/** Lets real time pass for all pauses. */
const pass = (seconds: number) =>
  sql`update turn set free_at = free_at - make_interval(secs => ${seconds})`.execute(world.house.db)

/** A browser that signs in by code once, and so is known. */
async function knownBrowser(): Promise<Browser> {
  const browser = new Browser(world)
  await ask(browser, 1)
  expect((await browser.post('/masuk/kode', { kode: await newestCodeTo() })).status).toBe(303)
  await browser.post('/keluar', {})
  return browser
}

test('strangers who ask for a number again and again stop no browser that has signed in with it, and end no code', async () => {
  const owner = await knownBrowser()
  expect((await ask(owner, 1)).status).toBe(303)
  const held = await newestCodeTo()
  const askings = await Promise.all(
    Array.from({ length: 60 }, (_, i) => ask(new Browser(world), i < 30 ? 1 : 2 + (i % 20))),
  )
  expect(askings.some(({ status }) => status === 429)).toBe(true)
  expect((await ask(owner, 1)).status).toBe(303)
  expect((await owner.post('/masuk/kode', { kode: held })).status).toBe(303)
})

test('wrong codes that strangers type are counted in their browsers', async () => {
  const owner = new Browser(world)
  await ask(owner, 1)
  const held = await newestCodeTo()
  const wrong = held === '000000' ? '000001' : '000000'
  const stranger = new Browser(world)
  await ask(stranger, 2)
  for (let i = 0; i < 8; i++) await stranger.post('/masuk/kode', { kode: wrong })
  expect(await (await stranger.post('/masuk/kode', { kode: held })).text()).toContain('lima kali salah')
  expect((await owner.post('/masuk/kode', { kode: held })).status).toBe(303)
})

test('one network uses up no more than its part: the owner in a new browser elsewhere gets a code at once', async () => {
  for (const wait of [0, 61, 301, 1801, 4 * 3601, 8 * 3601, 8 * 3601]) {
    await pass(wait)
    for (let i = 0; i < 8; i++) await ask(new Browser(world), 1)
  }
  expect(await messages('sign-in-code')).toHaveLength(11)
  const owner = new Browser(world)
  expect((await ask(owner, 2)).status).toBe(303)
  expect((await owner.post('/masuk/kode', { kode: await newestCodeTo() })).status).toBe(303)
})

test('the pause ends by itself and grows: nobody is locked out, and nobody gets more than a few messages', async () => {
  for (let i = 0; i < 40; i++) await ask(new Browser(world), i)
  expect(await messages('sign-in-code')).toHaveLength(12)
  const refused = await ask(new Browser(world), 99)
  expect(refused.status).toBe(429)
  expect(await refused.text()).toMatch(/Coba lagi dalam 5 menit/)
  await pass(301)
  expect((await ask(new Browser(world), 99)).status).toBe(303)
  expect(await (await ask(new Browser(world), 98)).text()).toMatch(/Coba lagi dalam 15 menit/)
})

test('the owner is told once a day, with a link that makes a new browser known; others with the link sign in nowhere', async () => {
  for (let i = 0; i < 40; i++) await ask(new Browser(world), i)
  const told = await messages('many-attempts')
  expect(told).toHaveLength(1)
  const path = /\/masuk\/dikenal\/[\w-]+/.exec(told[0]!.body)![0]
  const owner = new Browser(world)
  const refused = await ask(owner, 5)
  expect(refused.status).toBe(429)
  expect(await refused.text()).toContain('buka di peramban ini tautan dari pesan yang baru kami kirim')
  const opened = await owner.get(path)
  expect(opened.headers.get('location')).toBe('/masuk?kabar=dikenal')
  expect(await owner.text('/masuk?kabar=dikenal')).toContain('Peramban ini sekarang dikenal')
  expect((await owner.get('/peran')).status).toBe(303)
  expect((await ask(owner, 5)).status).toBe(303)
  expect((await owner.post('/masuk/kode', { kode: await newestCodeTo() })).status).toBe(303)
  // All browsers that opened one link share one limit.
  const answers = []
  for (let i = 0; i < 7; i++) {
    const other = new Browser(world)
    await other.get(path)
    answers.push((await ask(other, 50 + i)).status)
  }
  expect(answers.filter(status => status === 303)).toHaveLength(4)
})

test('a number without an account is told in the same way; a link that is changed, cut or old makes nobody known', async () => {
  for (let i = 0; i < 12; i++) await ask(new Browser(world), 1)
  const [told] = await messages('many-attempts')
  const path = /\/masuk\/dikenal\/[\w-]+/.exec(told!.body)![0]
  for (const other of [path.slice(0, -1), `${path}A`, path.replace(/.$/, '*'), '/masuk/dikenal/x']) {
    expect((await new Browser(world).get(other)).headers.get('location'), other).toBe('/masuk?kabar=usang')
  }
})

test('whoever waits because a network is busy has no message sent to anybody', async () => {
  const address = '203.0.113.7'
  for (let i = 0; i < 300; i++) {
    await takeTurns(world.house.db, turnsOf('code', `contact ${i}`, { address }))
  }
  const refused = await ask(new Browser(world), 7)
  expect(refused.status).toBe(429)
  expect(await newestLetter(world, phone)).toBeUndefined()
  const html = await refused.text()
  expect(html).toContain('Coba lagi dalam 1 menit')
  expect(html).not.toContain('pesan dengan tautan')
})

test('a browser is known for its own numbers only', async () => {
  const other = await knownBrowser()
  phone = `+62813${String(40_000_000 + serial++)}`
  for (let i = 0; i < 5; i++) await ask(new Browser(world), 1)
  expect((await ask(other, 1)).status).toBe(429)
})

test('a known browser has limits of its own', async () => {
  const owner = await knownBrowser()
  const answers = []
  for (let i = 0; i < 7; i++) answers.push((await ask(owner, 1)).status)
  expect(answers).toEqual([303, 303, 303, 303, 303, 429, 429])
  await pass(61)
  expect((await ask(owner, 1)).status).toBe(303)
})

test('mail addresses are held to the same', async () => {
  for (let i = 0; i < 40; i++) await ask(new Browser(world), i, email)
  expect(await messages('sign-in-code', email)).toHaveLength(12)
  expect(await messages('many-attempts', email)).toHaveLength(1)
})

test('when very many guess, codes get longer instead of anybody being stopped', async () => {
  const fresh = await openWorld()
  await sql`
    insert into sign_in_code (contact, browser, code, tries, expires_at)
    select n::text, 'b', 'c', 5, now() from generate_series(1, 200) n`.execute(fresh.house.db)
  const owner = new Browser(fresh)
  await owner.post('/masuk', { kontak: phone })
  const kode = codeIn((await newestLetter(fresh, phone))!.body)
  expect(kode).toMatch(/^\d{8}$/)
  expect(await owner.text('/masuk/kode')).toContain(`Mode coba: kode Anda ${kode}`)
  expect((await owner.post('/masuk/kode', { kode: `${kode.slice(0, 4)} ${kode.slice(4)}` })).status).toBe(303)
  await fresh.close()
})

const password = 'kopi hangat pagi'

async function officer() {
  const { actor } = await signIn(world, { role: 'office', email })
  await setPassword(world.house.db, actor.accountId, await hashPassword(world.house, password))
}

const tryPassword = (browser: Browser, sandi: string, network: number) =>
  browser.post('/masuk/petugas', { surel: email, sandi }, from(network))

test('strangers who try passwords stop neither a browser that has signed in nor another network, and the officer is told', async () => {
  await officer()
  const known = new Browser(world)
  expect((await tryPassword(known, password, 1)).status).toBe(303)
  await known.post('/keluar', {})
  const stranger: number[] = []
  for (let i = 0; i < 12; i++) stranger.push((await tryPassword(new Browser(world), `salah ${i}`, 1)).status)
  expect(stranger).toEqual([...Array<number>(10).fill(422), 429, 429])
  expect((await tryPassword(new Browser(world), password, 1)).status).toBe(429)
  expect((await tryPassword(known, password, 1)).status).toBe(303)
  expect((await tryPassword(new Browser(world), password, 2)).status).toBe(303)
  expect(await messages('many-attempts', email)).toEqual([])
  expect(await runWaiting(world, 'warn-officer')).toHaveLength(1)
  const [told] = await messages('many-attempts', email)
  const officerElsewhere = new Browser(world)
  await officerElsewhere.get(/\/masuk\/dikenal\/[\w-]+/.exec(told!.body)![0])
  expect((await tryPassword(officerElsewhere, password, 1)).status).toBe(303)
  await pass(61)
  expect((await tryPassword(new Browser(world), password, 1)).status).toBe(303)
}, 20_000)

test('guesses from many networks wait longer and longer together, and many at once get no more', async () => {
  await officer()
  const contact = contactKey(world.house.env.sessionSecret, email)
  for (let i = 0; i < 75; i++) await takeTurns(world.house.db, turnsOf('password', contact, { address: `n${i}` }))
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) => tryPassword(new Browser(world), `salah ${i}`, i)),
  )
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(5)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(7)
})
