import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { openWorld, type World } from '../../../../../test/world.ts'
import { ensureRegion, signIn } from '../../../../../test/persons.ts'
import { Browser } from '../../../../../test/browser.ts'
import { makeServer } from '../../../../platform/web/server.ts'
import { createAdmin, forgetExpired, logAccess, makeCast, type CastRole } from '../../index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await ensureRegion(world, '320401')
})
afterAll(() => world.close())

const now = Temporal.Instant.from('2019-04-25T02:00:00Z')
const cast: CastRole[] = [
  {
    key: 'perwakilan',
    name: 'Dede Suryana',
    phone: '+6281200000001',
    label: { id: 'Perwakilan dengan draf', en: 'Representative with a draft' },
    role: 'applicant',
  },
  {
    key: 'kecamatan',
    name: 'Asep Suparman',
    phone: '+6281200000002',
    label: { id: 'Petugas kecamatan', en: 'Kecamatan officer' },
    role: 'kecamatan',
    region: '320401',
  },
]

test('before the sample season is there, the page says so', async () => {
  expect(await new Browser(world).text('/coba')).toContain('Belum ada tokoh')
})

test('the cast is made once, marked as sample, and one press signs in as any of them', async () => {
  const first = await makeCast(world.house, cast, now)
  const [a, b] = await Promise.all([makeCast(world.house, cast, now), makeCast(world.house, cast, now)])
  expect(a).toEqual(first)
  expect(b).toEqual(first)
  const { rows } = await sql<{ sample: boolean }>`select sample from person`.execute(world.house.db)
  expect(rows).toEqual([{ sample: true }, { sample: true }])
  await sql`update business_clock set ahead = timestamptz '2019-04-25 09:00+07' - now()`.execute(world.house.db)
  const browser = new Browser(world)
  expect(await browser.text('/coba')).toContain('sebagai Petugas kecamatan')
  expect((await browser.post('/coba/kecamatan', {})).headers.get('location')).toBe('/kecamatan')
  expect(await browser.text('/peran')).toContain('Asep Suparman')
  expect((await browser.post('/coba/siapa', {})).status).toBe(404)
})

test('outside trial mode there is no cast to be', async () => {
  const live = makeServer({ ...world.house, env: { ...world.house.env, trial: false } })
  const headers = { origin: 'http://localhost' }
  expect((await live.request('http://localhost/coba')).status).toBe(404)
  expect((await live.request('http://localhost/coba/kecamatan', { method: 'POST', headers })).status).toBe(404)
})

test('the language is remembered, and only a path of this site is returned to', async () => {
  const browser = new Browser(world)
  expect((await browser.get('/bahasa/en?ke=%2Fmasuk%3Fke%3D%252Fsaya')).headers.get('location')).toBe(
    '/masuk?ke=%2Fsaya',
  )
  expect(await browser.text('/masuk')).toContain('<html lang="en"')
  expect((await browser.get('/bahasa/id?ke=//jahat.example')).headers.get('location')).toBe('/')
  expect((await browser.get('/bahasa/xx')).status).toBe(404)
})

test('the first office account comes from the command line by a link; again gives a new link and ends the old', async () => {
  const wanted = { email: 'siti@dinas.example', name: 'Siti Rahmawati' }
  const first = await createAdmin(world.house, wanted)
  const second = await createAdmin(world.house, wanted)
  expect(second.personId).toBe(first.personId)
  const path = (link: string) => new URL(link).pathname
  expect((await world.request(path(first.link))).status).toBe(404)
  const browser = new Browser(world)
  const form = { sandi: 'kopi hangat pagi', ulang: 'kopi hangat pagi' }
  expect((await browser.post(path(second.link), form)).headers.get('location')).toBe('/kantor')
  expect((await browser.get('/kantor/orang')).status).toBe(200)
})

test('codes and sessions that ended a day ago are forgotten, running ones stay', async () => {
  const { actor, cookie } = await signIn(world, 'applicant')
  const old = await signIn(world, 'applicant')
  await sql`update session set expires_at = now() - interval '2 days' where user_id = ${old.actor.accountId}`.execute(
    world.house.db,
  )
  await sql`
    insert into sign_in_code (contact, browser, code, expires_at, created_at)
    select age::text, 'b', 'c', now() - age, now() - age from unnest(array['25 hours', '23 hours']::interval[]) age`.execute(
    world.house.db,
  )
  const never = new Browser(world)
  await never.post('/masuk', { kontak: '0857-5555-0001' })
  await never.post('/masuk', { kontak: '0857-5555-0002' })
  await sql`update message set created_at = now() - interval '25 hours' where recipient = '+6285755550001'`.execute(
    world.house.db,
  )
  await forgetExpired(world.house)
  const { rows } =
    await sql`select user_id from session where user_id in (${old.actor.accountId}, ${actor.accountId})`.execute(
      world.house.db,
    )
  expect(rows).toEqual([{ user_id: actor.accountId }])
  const codes = await sql`select contact from sign_in_code where browser = 'b'`.execute(world.house.db)
  expect(codes.rows).toEqual([{ contact: '23:00:00' }])
  const left = await sql`select recipient from message where recipient like '+62857555500%'`.execute(world.house.db)
  expect(left.rows).toEqual([{ recipient: '+6285755550002' }])
  expect((await world.request('/peran', { cookie })).status).toBe(200)
})

test('a look at somebody is written down, a look at oneself is not, and nobody looks without a name', async () => {
  const { actor } = await signIn(world, 'office')
  const look = { actor, act: 'test.look', subjectKind: 'person', at: now }
  await logAccess(world.house.db, { ...look, subjectId: actor.personId })
  await logAccess(world.house.db, { ...look, subjectId: crypto.randomUUID(), slot: 'ktp', purpose: 'cek' })
  const { rows } = await sql`select slot, purpose from access_log where act = 'test.look'`.execute(world.house.db)
  expect(rows).toEqual([{ slot: 'ktp', purpose: 'cek' }])
  const nobody = { ...look, actor: { role: 'public' as const }, subjectId: crypto.randomUUID() }
  await expect(logAccess(world.house.db, nobody)).rejects.toThrow()
})
