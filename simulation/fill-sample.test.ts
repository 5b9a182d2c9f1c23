import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepsInvariants } from '../test/invariants.ts'
import { openWorld, type World } from '../test/world.ts'
import { createPesantren } from '../src/modules/registry/index.ts'
import { businessNow } from '../src/platform/clock/clock.ts'
import { fillSample } from './fill-sample.ts'
import { prepareTrial } from './prepare-trial.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await prepareTrial(world.house, { empty: false })
  const near = { regency_code: '3205', address: 'Kec. Malangbong', sample: true }
  const source = { kind: 'registry', at: await businessNow(world.house.db) }
  for (let n = 10; n < 30; n++) await createPesantren(world.house.db, { ...near, name: `Al-Falah ${n}` }, source)
})
afterAll(() => keepsInvariants(world).finally(world.close))

const count = async (table: 'registration' | 'receipt' | 'organisation' | 'document' | 'outreach') => {
  const { n } = await world.house.db
    .selectFrom(table)
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

test(
  'a small sample season is played whole through the real actions, all of it marked as sample',
  { timeout: 60_000 },
  async () => {
    await fillSample(world.house, { size: 30, recorded: 60 })
    expect(await count('registration')).toBe(32)
    expect(await count('receipt')).toBeGreaterThan(20)
    const { db } = world.house
    expect(await db.selectFrom('registration').select('id').where('sample', '=', false).execute()).toEqual([])
    expect(await db.selectFrom('organisation').select('id').where('sample', '=', false).execute()).toEqual([])
    const process = await db.selectFrom('process').selectAll().where('kind', '=', 'sample-season').executeTakeFirst()
    expect(process).toMatchObject({ state: 'done', done: 30 })
  },
)

test('a sample that cannot be filled ends its process with a problem, and the job fails so that it can be tried again', async () => {
  const bare = await openWorld()
  await expect(fillSample(bare.house, { size: 1, recorded: 1 })).rejects.toThrow()
  const process = await bare.house.db.selectFrom('process').selectAll().executeTakeFirst()
  expect(process).toMatchObject({ state: 'failed', problem: expect.stringContaining('kesalahan sistem') })
  await bare.close()
})

test('the officer of the cast has answered some guesses and contacted some, and others wait', async () => {
  const [cookie] = (await world.request('/coba/kecamatan', { form: {} })).headers.getSetCookie()[0]!.split(';')
  const found = async (path: string) => (await (await world.request(path, { cookie })).text()).match(/Al-Falah \d\d</g)
  expect((await found('/kecamatan/pesantren/perkiraan'))!.length).toBeGreaterThan(4)
  expect((await found('/kecamatan/hubungi'))!.length).toBeGreaterThan(4)
  expect(await count('outreach')).toBeGreaterThan(4)
})

test('run again, it changes nothing', async () => {
  const all = async () => [
    ...[await count('registration'), await count('document'), await count('organisation')],
    await count('outreach'),
  ]
  const before = await all()
  await fillSample(world.house, { size: 30, recorded: 60 })
  expect(await all()).toEqual(before)
})

test('an installation that was prepared is left as it is', async () => {
  const before = await world.house.db.selectFrom('business_clock').selectAll().executeTakeFirst()
  await prepareTrial(world.house, { empty: true })
  expect(await world.house.db.selectFrom('business_clock').selectAll().executeTakeFirst()).toEqual(before)
})

test('the cast has every role whose room exists', async () => {
  const answer = await world.request('/coba')
  expect(answer.status).toBe(200)
  const html = await answer.text()
  for (const role of ['Petugas kecamatan', 'Staf kantor OPOP', 'Kepala Dinas']) expect(html).toContain(role)
})

test('a trial that begins before anything is open has its cast, and nothing to register for', async () => {
  const early = await openWorld()
  await prepareTrial(early.house, { empty: true, from: Temporal.Instant.from('2019-02-01T09:00:00+07:00') })
  const answer = await early.request('/coba/pesantren', { form: {} })
  const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!
  expect((await early.request('/saya', { cookie })).status).toBe(200)
  expect((await early.request('/daftar/opop/registration', { form: {}, cookie })).headers.get('location')).toBe(
    '/daftar/opop/registration',
  )
  expect(await early.house.db.selectFrom('registration').select('id').execute()).toEqual([])
  for (const path of [
    '/',
    '/daftar',
    '/daftar/opop/registration',
    '/daftar/umkm-juara/registration',
    '/coba',
    '/jadwal',
  ])
    expect([path, (await early.request(path)).status]).toEqual([path, 200])
  await early.close()
})
