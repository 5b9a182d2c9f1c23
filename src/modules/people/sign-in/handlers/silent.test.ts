import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Browser } from '../../../../../test/browser.ts'
import { invitationPath, newestLetter } from '../../../../../test/inbox.ts'
import { runWaiting } from '../../../../../test/jobs.ts'
import { ensureRegion, signIn } from '../../../../../test/persons.ts'
import { openWorld, type World } from '../../../../../test/world.ts'
import { jobs } from '../../../../app.ts'

let world: World
let office: string
beforeAll(async () => {
  world = await openWorld()
  office = (await signIn(world, 'office')).cookie
  await ensureRegion(world, '320401')
})
afterAll(() => world.close())

let serial = 0
let email: string
beforeEach(async () => {
  email = `diam${serial++}@contoh.id`
  const form = { nama: 'Asep Suparman', surel: email, hp: '', peran: 'kecamatan', daerah: '320401' }
  await world.request('/kantor/orang/undangan', { form, cookie: office })
})

const passwords = { sandi: 'kopi hangat pagi', ulang: 'kopi hangat pagi' }
const asked = (surel: string) => new Browser(world).post('/lupa-sandi', { surel })

/** Everything somebody from outside could compare, and how much the database was asked meanwhile. */
async function seen(work: () => Promise<Response>, personal: string) {
  // What a process reads anew once a second or minute is read before.
  await new Browser(world).post('/masuk', { kontak: `jam${serial++}@contoh.id` })
  await world.request('/masuk')
  const { result, queries } = await world.countQueries(work)
  const body = (await result.text()).replaceAll(personal, 'X')
  const cookies = result.headers.getSetCookie().map(line => line.split('=')[0])
  return { status: result.status, location: result.headers.get('location'), body, cookies, queries }
}

test('asking for a new password does the same work for an officer, for somebody else and for nobody', async () => {
  const { actor } = await signIn(world, { role: 'applicant', email: 'pesantren@contoh.id' })
  await sql`update account set disabled_at = now() where id = ${actor.accountId}`.execute(world.house.db)
  const answers = []
  for (const surel of [email, 'pesantren@contoh.id', 'hantu@contoh.id']) {
    for (let i = 0; i < 4; i++) answers.push(await seen(() => asked(surel), surel))
  }
  expect(answers.slice(4, 8)).toEqual(answers.slice(0, 4))
  expect(answers.slice(8)).toEqual(answers.slice(0, 4))
  expect(answers.slice(0, 4).map(({ status }) => status)).toEqual([303, 303, 303, 429])
  const payloads = (await runWaiting(world, 'send-reset')) as { accountId: string | null }[]
  expect(payloads.map(({ accountId }) => accountId !== null)).toEqual([true, true, true, ...Array(6).fill(false)])
})

test('a password is looked at in the same way whether the address is known, has a password, or is nobody’s', async () => {
  await new Browser(world).post(await invitationPath(world, email), passwords)
  await signIn(world, { role: 'applicant', email: `kode-${email}` })
  const answers = []
  for (const surel of [email, `kode-${email}`, `hantu-${email}`]) {
    const post = () => new Browser(world).post('/masuk/petugas', { surel, sandi: 'salah sekali' })
    answers.push(await seen(post, surel))
    const started = performance.now()
    await post()
    // The slow comparison is made for everybody: milliseconds would tell that it was left out.
    expect(performance.now() - started, surel).toBeGreaterThan(15)
  }
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
})

test('asking for a code tells nothing about the number', async () => {
  await signIn(world, { role: 'applicant', phone: '0813-6000-0001' })
  const answers = []
  for (const kontak of ['0813-6000-0001', '0813-6000-0002']) {
    for (let i = 0; i < 7; i++) answers.push(await seen(() => new Browser(world).post('/masuk', { kontak }), kontak))
  }
  expect(answers.slice(7)).toEqual(answers.slice(0, 7))
})

test('a stranger’s request ends neither a pending invitation nor a link that was sent before', async () => {
  const invitation = await invitationPath(world, email)
  await asked(email)
  await asked(email)
  const [first] = (await runWaiting(world, 'send-reset')) as { accountId: string }[]
  expect(first!.accountId).not.toBeNull()
  const { rows } = await sql<{ body: string }>`
    select body from message where recipient = ${email} and template = 'password-reset' order by id`.execute(
    world.house.db,
  )
  const links = [invitation, ...rows.map(({ body }) => /\/undangan\/[\w-]+/.exec(body)![0])]
  expect(links).toHaveLength(3)
  for (const link of links) expect((await new Browser(world).get(link)).status).toBe(200)
  expect((await new Browser(world).post(links[1]!, passwords)).status).toBe(303)
  // Whoever set the password has set it: no other link lies about that could set it again.
  for (const link of links) expect((await new Browser(world).get(link)).status).toBe(404)
})

test('two links of one person used at the same moment set one password', async () => {
  const invitation = await invitationPath(world, email)
  await asked(email)
  await runWaiting(world, 'send-reset')
  const links = [invitation, await invitationPath(world, email)]
  const answers = await Promise.all(links.map(link => new Browser(world).post(link, passwords)))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 404])
})

test('the job of a reset may run twice and writes once', async () => {
  await asked(email)
  const [payload] = await runWaiting(world, 'send-reset')
  await jobs['send-reset']!.work(world.house, payload as never)
  const { rows } = await sql`
    select 1 from message where recipient = ${email} and template = 'password-reset'`.execute(world.house.db)
  expect(rows).toHaveLength(1)
})

test('guessing at links keeps nobody behind the same address from opening a real one', async () => {
  for (let i = 0; i < 61; i++) await new Browser(world).get(`/undangan/salah${i}`)
  expect((await new Browser(world).get('/undangan/salah')).status).toBe(429)
  expect((await new Browser(world).get(await invitationPath(world, email))).status).toBe(200)
})

test('a browser without cookies is told what has happened to its request', async () => {
  await asked('siapa@contoh.id')
  expect((await world.request('/lupa-sandi/terkirim')).headers.get('location')).toBe('/lupa-sandi?kabar=tiada')
  const html = await (await world.request('/lupa-sandi?kabar=tiada')).text()
  expect(html).toContain('izinkan kuki')
  expect(await newestLetter(world, 'siapa@contoh.id')).toBeUndefined()
})
