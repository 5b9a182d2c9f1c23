import { sql } from 'kysely'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { keepsInvariants } from '../../../test/invariants.ts'
import { signIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { text } from '../../design/markup.ts'
import { secureChance } from '../../platform/keys/chance.ts'
import { system } from '../../platform/policy/index.ts'
import { issuePapers } from './actions/issue.ts'
import { openBatch } from './data/batches.ts'
import { setPapers } from './jobs/set-papers.ts'
import { issueToys, letToyBeMade, toyItem, toyKind } from './test-papers.ts'

let world: World
let office: string
let id: string
let code: string
let serial = 0
beforeAll(async () => {
  world = await openWorld()
  await letToyBeMade(world.house)
  office = (await signIn(world, { role: 'office' })).cookie
})
beforeEach(async () => {
  const key = `letter ${serial++}`
  const issued = await issueToys(world.house, [toyItem(key)])
  id = 'ids' in issued ? issued.ids.get(key)! : ''
  code = (await paper()).code
})
afterAll(() => world.close())

const paper = () => world.house.db.selectFrom('paper').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const set = () => setPapers(world.house, { ids: [id] })
const visit = async (path: string, cookie?: string, form?: Record<string, string>) => {
  const answer = await world.request(path, { cookie, form })
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { status: answer.status, type: answer.headers.get('content-type'), to: answer.headers.get('location'), bytes }
}
const page = async (path: string, cookie?: string) => text((await visit(path, cookie)).bytes.toString())

test('a paper waits for its file, then is handed out as it was set, once', async () => {
  expect(await page(`/kantor/surat/${id}`, office)).toContain('Surat sedang dicetak')
  expect(await visit(`/kantor/surat/${id}/berkas`, office)).toMatchObject({ status: 404 })
  await Promise.all([set(), set()])
  await set()
  const { status, type, bytes } = await visit(`/kantor/surat/${id}/berkas`, office)
  expect([status, type, bytes.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-'])
  expect(await page(`/kantor/surat/${id}`, office)).not.toContain('Surat sedang dicetak')
  const uses = await world.house.db.selectFrom('file_use').select('file_id').where('owner_id', '=', id).execute()
  expect(uses).toHaveLength(1)
  await keepsInvariants(world)
})

test('whoever holds the code sees number, date, that it stands, and for whom; a wrong code is a page like any other', async () => {
  await set()
  const shown = await page(`/surat/${code}`)
  for (const part of ['Surat ini sah', (await paper()).called, 'Al-Falah', '25 April 2019'])
    expect(shown).toContain(part)
  expect(await visit(`/surat/${code.toLowerCase()}.`)).toMatchObject({ status: 303, to: `/surat/${code}` })
  expect(await visit(`/sertifikat/${code}`)).toMatchObject({ status: 303, to: `/surat/${code}` })
  expect(await visit(`/surat/${code}/berkas`)).toMatchObject({ status: 200, type: 'application/pdf' })
  for (const wrong of ['ABCDE23456', 'x', "'%00", code.slice(1)])
    expect(await visit(`/surat/${encodeURIComponent(wrong)}`)).toMatchObject({ status: 404 })
})

test('a revoked paper says so and why to everybody, and is handed out to nobody but the office', async () => {
  await set()
  expect(await visit(`/kantor/surat/${id}/cabut`, office, { alasan: ' ' })).toMatchObject({ status: 422 })
  const pressed = await visit(`/kantor/surat/${id}/cabut`, office, { alasan: 'Nama keliru' })
  expect(pressed).toMatchObject({ status: 303, to: `/kantor/surat/${id}` })
  const again = await visit(`/kantor/surat/${id}/cabut`, office, { alasan: 'Lain' })
  expect(again).toMatchObject({ status: 303 })
  const shown = await page(`/surat/${code}`)
  expect(shown).toContain('Surat ini dicabut')
  expect(shown).toContain('Nama keliru')
  expect(shown).not.toContain('Lain')
  expect(await visit(`/surat/${code}/berkas`)).toMatchObject({ status: 404 })
  expect(await visit(`/kantor/surat/${id}/berkas`, office)).toMatchObject({ status: 200 })
})

test('a letter that was revoked is made again under a number of its own', async () => {
  const key = (await paper()).key.replace('toy:', '')
  await visit(`/kantor/surat/${id}/cabut`, office, { alasan: 'Keliru' })
  const again = await issueToys(world.house, [toyItem(key)])
  expect('ids' in again && again.again.size).toBe(0)
  expect('ids' in again && again.ids.get(key)).not.toBe(id)
  await keepsInvariants(world)
})

test("the office's own number stands beside, the last one counts, and both are told", async () => {
  const write = (nomor: string) =>
    visit(`/kantor/surat/${id}/nomor`, office, {
      nomor,
      ...{ 'tanggal-day': '26', 'tanggal-month': '4', 'tanggal-year': '2019' },
    })
  expect(await write('')).toMatchObject({ status: 422 })
  expect(await write('518/KUK.03')).toMatchObject({ status: 303 })
  expect(await write('519/KUK.03')).toMatchObject({ status: 303 })
  const shown = await page(`/kantor/surat/${id}`, office)
  expect(shown).toContain('Nomor buku kantor 519/KUK.03, 26 April 2019')
  expect(shown).toContain('518/KUK.03')
})

test('a paper whose record was changed behind the back of the house is not valid', async () => {
  await sql`alter table paper disable trigger paper_kept`.execute(world.house.db)
  await sql`update paper set payload = replace(payload, 'Al-Falah', 'Al-Fatah') where id = ${id}`.execute(
    world.house.db,
  )
  await sql`alter table paper enable trigger paper_kept`.execute(world.house.db)
  expect(await page(`/surat/${code}`)).toContain('Surat ini tidak sah')
})

test('the register finds papers by number, code and title, and filters by state', async () => {
  const { called } = await paper()
  for (const q of [called, code, code.toLowerCase()])
    expect(await page(`/kantor/surat?q=${encodeURIComponent(q)}`, office)).toContain(called)
  expect(await page('/kantor/surat?q=tidak-ada-ini', office)).not.toContain(called)
  expect(await page('/kantor/surat?keadaan=dicabut', office)).not.toContain(called)
  expect(await page('/kantor/surat?keadaan=dicetak', office)).toContain(called)
})

test('papers of one act are counted as they are set, and taken away as one archive once all are', async () => {
  const at = Temporal.Instant.from('2019-04-25T03:00:00Z')
  const { db } = world.house
  const batchId = await db.transaction().execute(async tx => {
    const batch = await openBatch(tx, { kind: 'toy', total: 45, at })
    const items = Array.from({ length: 45 }, (_, n) => toyItem(`many ${n}`))
    await issuePapers(
      tx,
      world.house,
      { kind: toyKind, items, batchId: batch },
      { actor: system, at, chance: secureChance },
    )
    return batch
  })
  const place = `/kantor/surat/paket/${batchId}`
  expect(await page(place, office)).toContain('0 dari 45 sudah dicetak')
  expect(await visit(`${place}/zip`, office)).toMatchObject({ status: 404 })
  // Told to stop after the first twenty: the second run goes on there.
  const stop = new AbortController()
  const stopping = setPapers(world.house, { batchId }, stop.signal)
  await vi.waitFor(async () => expect(await page(place, office)).toContain('20 dari 45'), 20_000)
  stop.abort()
  await expect(stopping).rejects.toThrow()
  await setPapers(world.house, { batchId })
  expect(await page(place, office)).toContain('45 surat siap')
  const { bytes, type } = await visit(`${place}/zip`, office)
  expect(type).toBe('application/zip')
  const files = Object.entries(unzipSync(bytes))
  expect(files).toHaveLength(45)
  for (const [name, content] of files)
    expect([name, strFromU8(content.subarray(0, 5))]).toEqual([expect.stringMatching(/^\d+-UJI-2019\.pdf$/), '%PDF-'])
  await keepsInvariants(world)
})

test('a disk that is full in the middle leaves what is done, and the rest is made once there is room', async () => {
  const { house } = world
  const issued = await issueToys(
    house,
    Array.from({ length: 30 }, (_, n) => toyItem(`full ${n}`)),
  )
  const ids = 'ids' in issued ? [...issued.ids.values()] : []
  let room = 25
  const store = {
    ...house.store,
    put: (bytes: Uint8Array) =>
      room-- > 0
        ? house.store.put(bytes)
        : Promise.reject(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })),
  }
  await expect(setPapers({ ...house, store }, { ids })).rejects.toThrow('ENOSPC')
  const set = () =>
    house.db.selectFrom('paper').select('id').where('id', 'in', ids).where('file_id', 'is not', null).execute()
  expect(await set()).toHaveLength(20)
  await setPapers(house, { ids })
  expect(await set()).toHaveLength(30)
  await keepsInvariants(world)
})

test('one that no font can print is told with its letter, and keeps nobody else waiting', async () => {
  const { house } = world
  const named = (key: string, nama: string) => toyItem(key, { values: { nama } })
  const issued = await issueToys(house, [named('e1', 'Al-Falah'), named('e2', 'Kopi 😀'), named('e3', 'معهد الفلاح')])
  const ids = 'ids' in issued ? issued.ids : new Map<string, string>()
  await setPapers(house, { ids: [...ids.values()] })
  const told = await page(`/kantor/surat/${ids.get('e2')}`, office)
  expect(told).toContain('Surat ini tidak dapat dicetak')
  expect(told).toContain('😀')
  for (const good of ['e1', 'e3'])
    expect(await visit(`/kantor/surat/${ids.get(good)}/berkas`, office)).toMatchObject({ status: 200 })
  expect(await page('/kantor/surat?keadaan=gagal', office)).toContain('Tidak dapat dicetak')
  await keepsInvariants(world)
})
