import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import { openWorld, type World } from '../../../../../test/world.ts'
import { signIn } from '../../../../../test/persons.ts'
import { Browser } from '../../../../../test/browser.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

let serial = 0
let phone: string
beforeEach(() => {
  phone = `0813${String(20_000_000 + serial++)}`
})

async function lastCode(to: string): Promise<string> {
  const { rows } = await sql<{ body: string; secret: boolean }>`
    select body, secret from message where recipient = ${to} order by created_at desc limit 1`.execute(world.house.db)
  expect(rows[0]!.secret).toBe(true)
  return /\b\d{6}\b/.exec(rows[0]!.body)![0]
}

const e164 = (local: string) => `+62${local.slice(1)}`
const count = async (table: string) =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(world.house.db)).rows[0]!.n

test('a first sign-in by phone makes account and person, and leads home', async () => {
  const browser = new Browser(world)
  const asked = await browser.post('/masuk', { kontak: phone })
  expect(asked.status).toBe(303)
  expect(asked.headers.get('location')).toBe('/masuk/kode')
  expect(await browser.text('/masuk/kode')).toContain('Kode dikirim lewat WhatsApp ke 0813')
  const entered = await browser.post('/masuk/kode', { kode: await lastCode(e164(phone)) })
  expect(entered.status).toBe(303)
  expect(entered.headers.get('location')).toBe('/saya')
  const { rows } = await sql<{ name: string; verified: boolean }>`
    select p.name, a.phone_number_verified as verified from account a join person p on p.id = a.person_id
    where a.phone_number = ${e164(phone)}`.execute(world.house.db)
  expect(rows).toEqual([{ name: expect.stringMatching(/^0813-••••-\d{3}$/), verified: true }])
  expect(await browser.text('/peran')).toContain('Pendaftar')
  const cookie = entered.headers.getSetCookie().find(one => one.startsWith('opop.session_token'))!
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Lax/)
})

test('the cookie is Secure under https', async () => {
  const secure = await openWorld({ ORIGIN: 'https://opop.example' })
  const browser = new Browser(secure)
  const headers = { origin: 'https://opop.example' }
  await browser.post('/masuk', { kontak: phone }, headers)
  const { rows } = await sql<{ body: string }>`select body from message`.execute(secure.house.db)
  const kode = /\b\d{6}\b/.exec(rows[0]!.body)![0]
  const entered = await browser.post('/masuk/kode', { kode }, headers)
  const cookie = entered.headers.getSetCookie().find(one => one.includes('session_token'))!
  expect(cookie).toMatch(/^__Secure-opop\.session_token=.*Secure/)
  expect((await browser.get('/peran')).status).toBe(200)
  await secure.close()
})

test('sign-in by e-mail makes an account too, and knows it the second time', async () => {
  for (const _ of [1, 2]) {
    const browser = new Browser(world)
    await browser.post('/masuk', { kontak: ' Ustadz.Dede@Contoh.ID ' })
    const entered = await browser.post('/masuk/kode', { kode: await lastCode('ustadz.dede@contoh.id') })
    expect(entered.headers.get('location')).toBe('/saya')
  }
  const { rows } = await sql`select 1 from account where email = 'ustadz.dede@contoh.id'`.execute(world.house.db)
  expect(rows).toHaveLength(1)
})

test('what is neither number nor address comes back with the words kept', async () => {
  const answer = await new Browser(world).post('/masuk', { kontak: '0812<b>', ke: '/saya' })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('value="0812&lt;b>"')
  expect(html).toContain('href="#kontak"')
  expect(html).toContain('name="ke" value="/saya"')
  expect(html).toContain('<title>Perbaiki: Masuk')
})

test('five wrong guesses end a code, and the right one then no longer helps', async () => {
  const browser = new Browser(world)
  await browser.post('/masuk', { kontak: phone })
  const right = await lastCode(e164(phone))
  const wrong = right === '000000' ? '000001' : '000000'
  for (let i = 0; i < 5; i++) {
    const answer = await browser.post('/masuk/kode', { kode: wrong })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Kode ini salah')
  }
  const locked = await browser.post('/masuk/kode', { kode: right })
  expect(await locked.text()).toContain('Kode sudah lima kali salah')
  expect(await (await browser.post('/masuk/kode', { kode: right })).text()).toContain('tidak berlaku lagi')
})

test('guesses sent all at once get no more tries than one after another', async () => {
  const browser = new Browser(world)
  await browser.post('/masuk', { kontak: phone })
  const right = Number(await lastCode(e164(phone)))
  const guesses = Array.from({ length: 12 }, (_, i) => String((right + 1 + i) % 1_000_000).padStart(6, '0'))
  await Promise.all(guesses.map(kode => browser.post('/masuk/kode', { kode })))
  const { rows } = await sql<{ tries: number }>`
    select tries from sign_in_code order by created_at desc limit 1`.execute(world.house.db)
  expect(rows).toEqual([{ tries: 5 }])
})

test('twenty sends at once: exactly five go out', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => new Browser(world).post('/masuk', { kontak: phone })),
  )
  expect(answers.filter(a => a.status === 303)).toHaveLength(5)
  const refused = answers.filter(a => a.status === 429)
  expect(refused).toHaveLength(15)
  expect(await refused[0]!.text()).toMatch(/Coba lagi dalam \d+ menit/)
  const { rows } = await sql<{ template: string }>`
    select template from message where recipient = ${e164(phone)} order by template`.execute(world.house.db)
  expect(rows.map(row => row.template)).toEqual(['many-attempts', ...Array<string>(5).fill('sign-in-code')])
})

test('the same right code posted twice at once makes one account, and both answers are in', async () => {
  const before = await count('person')
  const browser = new Browser(world)
  await browser.post('/masuk', { kontak: phone })
  const kode = await lastCode(e164(phone))
  const answers = await Promise.all([1, 2, 3].map(() => browser.post('/masuk/kode', { kode })))
  expect(answers.map(a => a.status)).toEqual([303, 303, 303])
  expect(await count('person')).toBe(before + 1)
})

test('a code works only in the browser that asked, also when others ask for the same number', async () => {
  const one = new Browser(world)
  await one.post('/masuk', { kontak: phone })
  const first = await lastCode(e164(phone))
  const other = new Browser(world)
  await other.post('/masuk', { kontak: phone })
  const second = await lastCode(e164(phone))
  const wrong = await other.post('/masuk/kode', { kode: first })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Kode hanya berlaku di HP dan peramban tempat kode itu diminta')
  expect((await other.post('/masuk/kode', { kode: second })).status).toBe(303)
  expect((await one.post('/masuk/kode', { kode: first })).status).toBe(303)
})

test('asked twice, the code of either message works in that browser, and both together open one session', async () => {
  const browser = new Browser(world)
  await browser.post('/masuk', { kontak: phone })
  const first = await lastCode(e164(phone))
  await browser.post('/masuk', { kontak: phone })
  const second = await lastCode(e164(phone))
  const kept = new Map(browser.cookies)
  expect((await browser.post('/masuk/kode', { kode: first })).status).toBe(303)
  const session = browser.cookies.get('opop.session_token')
  browser.cookies = new Map(kept)
  expect((await browser.post('/masuk/kode', { kode: second })).status).toBe(303)
  expect(browser.cookies.get('opop.session_token')).toBe(session)
  await sql`update sign_in_code set used_at = used_at - interval '61 seconds'`.execute(world.house.db)
  browser.cookies = kept
  expect(await (await browser.post('/masuk/kode', { kode: second })).text()).toContain('tidak berlaku lagi')
})

test('a new code is confirmed on the page that asks for it; the first one is nothing new', async () => {
  const browser = new Browser(world)
  const first = await browser.post('/masuk', { kontak: phone, ke: '/peran' })
  expect(await browser.text(first.headers.get('location')!)).not.toContain('Kode baru sudah dikirim')
  const again = await browser.post('/masuk', { kontak: e164(phone), ke: '/peran' })
  expect(again.headers.get('location')).toBe('/masuk/kode?kabar=baru&ke=%2Fperan')
  expect(await browser.text('/masuk/kode?kabar=baru&ke=%2Fperan')).toContain('Kode baru sudah dikirim')
  const other = await browser.post('/masuk', { kontak: 'lain@contoh.id' })
  expect(other.headers.get('location')).toBe('/masuk/kode')
})

test('the whole message can be pasted, from a field that phones fill in by themselves', async () => {
  const browser = new Browser(world)
  await browser.post('/masuk', { kontak: phone })
  expect(await browser.text('/masuk/kode')).toMatch(/<input[^>]*name="kode"[^>]*autocomplete="one-time-code"/)
  const { rows } = await sql<{ body: string }>`
    select body from message where recipient = ${e164(phone)} order by created_at desc limit 1`.execute(world.house.db)
  expect((await browser.post('/masuk/kode', { kode: rows[0]!.body })).headers.get('location')).toBe('/saya')
})

test('two tabs that ask for two numbers both take their code', async () => {
  const browser = new Browser(world)
  await browser.post('/masuk', { kontak: phone })
  const first = await lastCode(e164(phone))
  const tab = await browser.text('/masuk/kode')
  expect(tab).toContain(`name="kontak" value="${e164(phone)}"`)
  await browser.post('/masuk', { kontak: 'tab.dua@contoh.id' })
  const entered = await browser.post('/masuk/kode', { kode: first, kontak: e164(phone) })
  expect(entered.status).toBe(303)
})

test('without a code that this browser waits for, a sentence says to ask here and to allow cookies', async () => {
  const asked = new Browser(world)
  await asked.post('/masuk', { kontak: phone })
  const kode = await lastCode(e164(phone))
  const other = new Browser(world)
  for (const answer of [
    await other.post('/masuk/kode', { kode, ke: '/peran' }),
    await other.get('/masuk/kode?ke=/peran'),
  ]) {
    expect(answer.headers.get('location')).toBe('/masuk?kabar=tiada&ke=%2Fperan')
  }
  const html = await other.text('/masuk?kabar=tiada&ke=%2Fperan')
  expect(html).toContain('minta kode di sini, tempat Anda akan menulisnya')
  expect(html).toContain('Izinkan kuki')
  expect(html).toContain('name="ke" value="/peran"')
})

test('a browser that keeps no cookies is told so when it comes back from an inner page', async () => {
  const { cookie } = await signIn(world, 'applicant')
  const bare = await (await world.request('/masuk?ke=%2Fkantor')).text()
  expect(bare).toContain('peramban ini tidak menyimpan kuki')
  const kept = await (await world.request('/masuk?ke=%2Fkantor', { cookie: 'gaya=x' })).text()
  expect(kept).not.toContain('tidak menyimpan kuki')
  expect((await world.request('/masuk?ke=%2Fperan', { cookie })).headers.get('location')).toBe('/peran')
})

test('an expired code is refused with a sentence', async () => {
  const browser = new Browser(world)
  await browser.post('/masuk', { kontak: phone })
  const kode = await lastCode(e164(phone))
  await sql`update sign_in_code set expires_at = now() - interval '1 second'`.execute(world.house.db)
  expect(await (await browser.post('/masuk/kode', { kode })).text()).toContain('tidak berlaku lagi')
})

test('whoever needed a page lands on it after signing in, never on another site', async () => {
  const browser = new Browser(world)
  const asked = await browser.get('/peran?a=1')
  expect(asked.headers.get('location')).toBe('/masuk?ke=%2Fperan%3Fa%3D1')
  const sent = await browser.post('/masuk', { kontak: phone, ke: '/peran?a=1' })
  expect(sent.headers.get('location')).toBe('/masuk/kode?ke=%2Fperan%3Fa%3D1')
  const kode = await lastCode(e164(phone))
  expect((await browser.post('/masuk/kode', { kode, ke: '/peran?a=1' })).headers.get('location')).toBe('/peran?a=1')
  expect((await browser.get('/masuk?ke=//jahat.example')).headers.get('location')).toBe('/saya')
})

test('a session that ends in the middle of a form leads back to its page', async () => {
  const headers = { referer: 'http://localhost/peran?x=1' }
  const answer = await new Browser(world).post('/peran', {}, headers)
  expect(answer.headers.get('location')).toBe('/masuk?ke=%2Fperan%3Fx%3D1')
  const foreign = { referer: 'https://jahat.example/akun' }
  const other = await new Browser(world).post('/peran', {}, foreign)
  expect(other.headers.get('location')).toBe('/masuk?ke=%2Fperan')
})

test('a closed account is told so only after its owner is proven', async () => {
  const { actor } = await signIn(world, { role: 'applicant', phone })
  await sql`update account set disabled_at = now() where id = ${actor.accountId}`.execute(world.house.db)
  const browser = new Browser(world)
  expect((await browser.post('/masuk', { kontak: phone })).status).toBe(303)
  const answer = await browser.post('/masuk/kode', { kode: await lastCode(e164(phone)) })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('ditutup oleh Kantor OPOP')
  expect((await browser.get('/peran')).status).toBe(303)
})

test('trial mode shows the code, a real installation never does', async () => {
  const browser = new Browser(world)
  await browser.post('/masuk', { kontak: phone })
  expect(await browser.text('/masuk/kode')).toContain(`Mode coba: kode Anda ${await lastCode(e164(phone))}`)
  const live = { ...world.house, env: { ...world.house.env, trial: false } }
  const there = new Browser({ ...world, house: live }, live)
  there.cookies = new Map(browser.cookies)
  const html = await there.text('/masuk/kode')
  expect(html).toContain('Tulis kode')
  expect(html).not.toContain('Mode coba')
})

test('signing out ends the session in the database and says what is gone', async () => {
  const { cookie } = await signIn(world, 'office')
  const browser = new Browser(world, undefined, cookie)
  const answer = await browser.post('/keluar', {})
  expect(answer.headers.get('location')).toBe('/keluar')
  expect(answer.headers.get('clear-site-data')).toBe('"cache"')
  expect(await browser.text('/keluar')).toContain('Anda sudah keluar')
  expect((await world.request('/peran', { cookie })).status).toBe(303)
})
