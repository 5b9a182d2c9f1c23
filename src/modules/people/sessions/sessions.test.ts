import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser } from '../../../../test/browser.ts'
import { newestLetter } from '../../../../test/inbox.ts'
import { signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const chrome =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36'

/** An applicant signs in by a code, in a browser that says what it is. */
async function byCode(phone: string, userAgent = chrome): Promise<Browser> {
  const browser = new Browser(world)
  await browser.post('/masuk', { kontak: phone })
  const kode = /\b\d{6}\b/.exec((await newestLetter(world, phone))!.body)![0]
  await browser.post('/masuk/kode', { kode }, { 'user-agent': userAgent })
  return browser
}

const linksOf = (html: string) => [...html.matchAll(/\/akun\/sesi\/([0-9a-f-]{36})/g)].map(([link]) => link)
const lastAct = async () =>
  (await world.house.db.selectFrom('ledger_entry').select('act').orderBy('seq', 'desc').executeTakeFirst())!.act

test('each session is told in plain words, and one of another device ends at once', async () => {
  const [here, there] = [await byCode('+6281200000101'), await byCode('+6281200000101', 'curl/8')]
  const html = await here.text('/akun/sesi')
  for (const told of ['Chrome di Android', 'Peramban yang tidak dikenal', 'Ini perangkat Anda', 'Kode'])
    expect(html).toContain(told)
  // Sessions end by the real clock, which is not the one that a trial shows above.
  expect(html.includes('waktu sungguhan')).toBe(world.house.env.trial)
  const [link, ...others] = linksOf(html)
  expect(others).toEqual([])
  const question = await here.text(link!)
  expect(question).toContain('Akhiri sesi di Peramban yang tidak dikenal?')
  // Two may be of one kind of browser: the time tells them apart, and in a trial whose clock it is.
  expect(question).toMatch(/Kode\. Masuk sejak \d+ \S+ \d{4}[^<]*, terakhir dipakai \d/)
  for (const told of [html, question]) expect(told).toContain('waktu sungguhan, bukan waktu simulasi')
  expect((await there.get('/saya')).status).toBe(200)
  expect((await here.post(link!, {})).headers.get('location')).toBe('/akun/sesi?ok=akhir')
  expect((await there.get('/saya')).headers.get('location')).toContain('/masuk?ke=')
  expect((await here.get('/saya')).status).toBe(200)
  expect(await lastAct()).toBe('session.ended')
  // Pressed again, such as after an answer that was lost: it is done, once.
  expect((await here.post(link!, {})).headers.get('location')).toBe('/akun/sesi?ok=akhir')
  const ended = await sql`select from ledger_entry where act = 'session.ended'`.execute(world.house.db)
  expect(ended.rows).toHaveLength(1)
  expect((await (await byCode('+6281200000109')).post(link!, {})).status).toBe(404)
})

test('sessions and the second step are one press away from every page of whoever is signed in', async () => {
  const { cookie } = await signIn(world, { role: 'office', name: 'Rina Marlina' })
  const page = async (path: string) => (await world.request(path, { cookie })).text()
  expect(await page('/kantor/orang')).toContain('<a href="/akun/sesi">Rina Marlina</a>')
  expect(await page('/akun/sesi')).toContain('href="/akun/dua-langkah"')
})

test('all others end together, and this one stays', async () => {
  const browsers = [await byCode('+6281200000102'), await byCode('+6281200000102'), await byCode('+6281200000102')]
  const [here, ...others] = browsers as [Browser, Browser, Browser]
  expect(await here.text('/akun/sesi/lainnya')).toContain('Akhiri semua sesi di perangkat lain?')
  expect((await here.post('/akun/sesi/lainnya', {})).status).toBe(303)
  for (const other of others) expect((await other.get('/akun/sesi')).status).toBe(303)
  expect((await here.get('/akun/sesi')).status).toBe(200)
  expect(await lastAct()).toBe('session.others-ended')
})

test("nobody ends, or sees, somebody else's session, nor their own here", async () => {
  const [mine, theirs] = [await byCode('+6281200000103'), await byCode('+6281200000104')]
  const { rows } = await sql<{ id: string }>`select id from session order by created_at desc limit 2`.execute(
    world.house.db,
  )
  for (const { id } of rows) {
    expect((await mine.get(`/akun/sesi/${id}`)).status).toBe(404)
    expect((await mine.post(`/akun/sesi/${id}`, {})).status).toBe(404)
  }
  for (const browser of [mine, theirs]) expect((await browser.get('/saya')).status).toBe(200)
})

test('when it was last used is written every few minutes, not with every page', async () => {
  const { cookie, actor } = await signIn(world, 'applicant')
  const seenAt = async () =>
    (
      await world.house.db
        .selectFrom('session')
        .select('seen_at')
        .where('user_id', '=', actor.accountId)
        .executeTakeFirstOrThrow()
    ).seen_at.getTime()
  const first = await seenAt()
  await world.request('/akun/sesi', { cookie })
  expect(await seenAt()).toBe(first)
  await sql`update session set seen_at = now() - interval '6 minutes' where user_id = ${actor.accountId}`.execute(
    world.house.db,
  )
  await world.request('/akun/sesi', { cookie })
  expect(await seenAt()).toBeGreaterThanOrEqual(first)
})
