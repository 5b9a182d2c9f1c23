import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import { openWorld, type World } from '../../../../test/world.ts'
import { ensureRegion, signIn } from '../../../../test/persons.ts'
import { Browser } from '../../../../test/browser.ts'
import { invitationPath, newestLetter } from '../../../../test/inbox.ts'
import { runWaiting } from '../../../../test/jobs.ts'

let world: World
let office: string
beforeAll(async () => {
  world = await openWorld()
  office = (await signIn(world, 'office')).cookie
  await ensureRegion(world, '320401')
  await sql`update region set name = 'Malangbong' where code = '320401'`.execute(world.house.db)
  for (const code of ['320402', '320403']) {
    await ensureRegion(world, code)
    await sql`update region set name = 'Karangjaya' where code = ${code}`.execute(world.house.db)
  }
})
afterAll(() => world.close())

let serial = 0
let email: string
beforeEach(() => {
  email = `petugas${serial++}@contoh.id`
})

const password = 'kopi hangat pagi'
const form = (more: Record<string, string> = {}) => ({
  nama: 'Asep Suparman',
  surel: email,
  hp: '',
  peran: 'kecamatan',
  daerah: '320401',
  'sampai-day': '31',
  'sampai-month': '12',
  'sampai-year': '2090',
  ...more,
})
const invite = (more: Record<string, string> = {}) =>
  world.request('/kantor/orang/undangan', { form: form(more), cookie: office })

/** Invites, opens the link, sets the password: an officer signed in. */
async function officer(): Promise<{ browser: Browser; path: string; link: string }> {
  const path = (await invite()).headers.get('location')!.split('?')[0]!
  const link = await invitationPath(world, email)
  const browser = new Browser(world)
  await browser.post(link, { sandi: password, ulang: password })
  return { browser, path, link }
}

test('an invited officer sets a password once and works in the region until the last day', async () => {
  const sent = await invite()
  expect(sent.status).toBe(303)
  const letter = await newestLetter(world, email)
  expect(letter).toMatchObject({ template: 'invitation', secret: true, channel: 'email' })
  const link = await invitationPath(world, email)
  const browser = new Browser(world)
  expect(await browser.text(link)).toContain(`Untuk Asep Suparman, ${email}`)
  const short = await browser.post(link, { sandi: 'pendek', ulang: 'pendek' })
  expect(short.status).toBe(422)
  expect(await short.text()).toContain('kurang dari 10 huruf')
  const entered = await browser.post(link, { sandi: password, ulang: password })
  expect(entered.headers.get('location')).toBe('/kecamatan')
  expect(await browser.text('/peran')).toContain('sampai 31 Desember 2090')
  const second = await new Browser(world).post(link, { sandi: password, ulang: password })
  expect(second.status).toBe(404)
  expect(await second.text()).toContain('Tautan tidak berlaku')
})

test('a region is found by its name, whatever way it is written; of several the codes are told', async () => {
  const sent = await invite({ daerah: 'kec. malang bong' })
  expect(sent.status).toBe(303)
  expect(await (await world.request(sent.headers.get('location')!, { cookie: office })).text()).toContain('Malangbong')
  const none = await invite({ daerah: 'Tidak Ada' })
  expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('Daerah ini tidak ada')])
  expect(await (await invite({ daerah: 'karang jaya' })).text()).toMatch(/Beberapa daerah bernama itu.*320402.*320403/)
  expect((await invite({ peran: 'office', daerah: 'Malangbong' })).status).toBe(422)
})

test('the code of a link is kept only as a hash', async () => {
  await invite()
  const code = (await invitationPath(world, email)).split('/').at(-1)!
  const { rows } = await sql<{ row: string }>`select i::text as row from invitation i`.execute(world.house.db)
  for (const { row } of rows) expect(row).not.toContain(code)
})

test('two who open the same link at once: one sets the password', async () => {
  await invite()
  const link = await invitationPath(world, email)
  const answers = await Promise.all(
    [1, 2].map(() => new Browser(world).post(link, { sandi: password, ulang: password })),
  )
  expect(answers.map(a => a.status).sort()).toEqual([303, 404])
})

test('a password opens the door, a wrong one and an unknown address answer alike', async () => {
  await officer()
  const entered = await new Browser(world).post('/masuk/petugas', { surel: email, sandi: password, ke: '/peran' })
  expect(entered.headers.get('location')).toBe('/peran')
  const cookie = entered.headers.getSetCookie().find(one => one.includes('session_token'))!
  expect(cookie).not.toMatch(/max-age/i)
  const page = async (surel: string) => {
    const answer = await new Browser(world).post('/masuk/petugas', { surel, sandi: 'salah sekali' })
    expect(answer.status).toBe(422)
    return (await answer.text()).replaceAll(surel, 'X')
  }
  expect(await page(email)).toBe(await page('tidak.ada@contoh.id'))
})

test('passwords cannot be tried for ever', async () => {
  const answers = []
  for (let i = 0; i < 11; i++) {
    answers.push(await new Browser(world).post('/masuk/petugas', { surel: email, sandi: `salah ${i}` }))
  }
  expect(answers.map(a => a.status)).toEqual([...Array.from({ length: 10 }, () => 422), 429])
})

test('what was typed wrong comes back with words kept and a sentence at each field', async () => {
  const answer = await invite({ nama: '', surel: 'bukan', daerah: '99', 'sampai-month': '13' })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  for (const id of ['nama', 'surel', 'daerah', 'sampai']) expect(html).toContain(`href="#${id}"`)
  expect(html).toContain('value="bukan"')
  expect(html).toContain('value="13"')
  const unknown = await invite({ daerah: '329999' })
  expect(await unknown.text()).toContain('Daerah ini tidak ada')
  await invite()
  expect(await (await invite()).text()).toContain('sudah punya peran itu')
})

test('a forgotten password is set anew by mail; the old one and old sessions end', async () => {
  const { browser } = await officer()
  expect((await browser.get('/peran')).status).toBe(200)
  const other = new Browser(world)
  expect((await other.post('/lupa-sandi', { surel: email.toUpperCase() })).status).toBe(303)
  expect(await other.text('/lupa-sandi/terkirim')).toContain(email)
  await runWaiting(world, 'send-reset')
  const link = await invitationPath(world, email)
  expect((await other.post(link, { sandi: 'teh manis sore', ulang: 'teh manis sore' })).status).toBe(303)
  expect((await browser.get('/peran')).status).toBe(303)
  expect((await new Browser(world).post('/masuk/petugas', { surel: email, sandi: password })).status).toBe(422)
  const fresh = await new Browser(world).post('/masuk/petugas', { surel: email, sandi: 'teh manis sore' })
  expect(fresh.status).toBe(303)
})

test('asking for a new password tells nobody whether the account exists', async () => {
  await officer()
  const page = async (surel: string) => {
    const browser = new Browser(world)
    const sent = await browser.post('/lupa-sandi', { surel })
    return [
      sent.status,
      sent.headers.get('location'),
      (await browser.text('/lupa-sandi/terkirim')).replaceAll(surel, 'X'),
    ]
  }
  expect(await page(email)).toEqual(await page('hantu@contoh.id'))
  await runWaiting(world, 'send-reset')
  expect(await newestLetter(world, 'hantu@contoh.id')).toBeUndefined()
})

test('one with two roles starts in the higher one and switches; others cannot be taken', async () => {
  const { browser, path } = await officer()
  const added = await world.request(`${path}/peran`, { form: { peran: 'office', daerah: '' }, cookie: office })
  expect(added.status).toBe(303)
  expect((await newestLetter(world, email))!.template).toBe('role-added')
  const again = new Browser(world)
  const entered = await again.post('/masuk/petugas', { surel: email, sandi: password })
  expect(entered.headers.get('location')).toBe('/kantor')
  expect((await again.get('/kantor/orang')).status).toBe(200)
  const { rows } = await sql<{ id: string; role: string }>`
    select g.id, g.role from role_grant g join account a on a.person_id = g.person_id where a.email = ${email}`.execute(
    world.house.db,
  )
  const kecamatan = rows.find(row => row.role === 'kecamatan')!.id
  expect((await again.post('/peran', { peran: kecamatan })).headers.get('location')).toBe('/kecamatan')
  expect((await again.get('/kantor/orang')).status).toBe(404)
  const foreign = await signIn(world, 'head')
  expect((await again.post('/peran', { peran: foreign.actor.grantId! })).status).toBe(422)
  expect((await again.post('/peran', { peran: 'applicant' })).headers.get('location')).toBe('/saya')
  expect((await browser.get('/peran')).status).toBe(200)
})

test("a code read from an officer's phone opens no officer's role", async () => {
  const phone = '0877-1111-0001'
  await invite({ hp: phone })
  const browser = new Browser(world)
  await browser.post('/masuk', { kontak: phone })
  const kode = /\b\d{6}\b/.exec((await newestLetter(world, '+6287711110001'))!.body)![0]
  expect((await browser.post('/masuk/kode', { kode })).headers.get('location')).toBe('/saya')
  const html = await browser.text('/peran')
  expect(html).toContain('masuk dengan kata sandi')
  const { rows } = await sql<{ id: string }>`
    select g.id from role_grant g join account a on a.person_id = g.person_id where a.email = ${email}`.execute(
    world.house.db,
  )
  expect(html).not.toContain(rows[0]!.id)
  const asked = await browser.post('/peran', { peran: rows[0]!.id })
  expect([asked.status, asked.headers.get('location')]).toEqual([303, '/masuk/petugas?ke=%2Fperan'])
  expect((await browser.get('/kecamatan')).status).toBe(404)
})

test('only the office changes people, the head reads, everybody else finds nothing', async () => {
  const { path } = await officer()
  const head = (await signIn(world, 'head')).cookie
  const html = await (await world.request(path, { cookie: head })).text()
  expect(html).toContain('Asep Suparman')
  expect(html).not.toContain('Tutup akun')
  for (const persona of [
    'applicant',
    { role: 'kecamatan', region: '320401' },
    { role: 'kabupaten', region: '3204' },
  ] as const) {
    const { cookie } = await signIn(world, persona)
    for (const at of ['/kantor/orang', path, '/kantor/orang/undangan', '/kantor/orang/impor']) {
      expect((await world.request(at, { cookie })).status, at).toBe(404)
    }
    expect((await world.request(`${path}/tutup`, { form: {}, cookie })).status).toBe(404)
  }
  expect((await world.request(`${path}/tutup`, { form: {}, cookie: head })).status).toBe(404)
  expect((await world.request('/kantor/orang/bukan-id', { cookie: office })).status).toBe(404)
})

test('looking at a person is written down', async () => {
  const { path } = await officer()
  await world.request(path, { cookie: office })
  const { rows } =
    await sql`select 1 from access_log where subject_id = ${path.split('/').at(-1)} and act = 'people.read'`.execute(
      world.house.db,
    )
  expect(rows).toHaveLength(1)
})
