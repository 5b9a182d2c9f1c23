import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { photo } from '../../../test/files/samples.ts'
import { uploaded } from '../../../test/files/uploaded.ts'
import { keepsInvariants } from '../../../test/invariants.ts'
import type { SignedIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { checkFile } from '../../platform/files/check-file.ts'
import { eraseUnusedFile } from '../../platform/files/erase-unused-file.ts'
import { limits } from '../../platform/files/limits.ts'
import { attach } from './actions/fill.ts'
import { closeRegistrations, eraseOldDrafts, eraseUnsentPapers } from './actions/close.ts'
import {
  begin,
  detach,
  fillingOf,
  fullDraft,
  morning,
  prepareSeason,
  reopen,
  submit,
  withdraw,
} from './test-registration.ts'

let world: World
let who: SignedIn
let seed = 1000
let nspp = 510032050400
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
})
beforeEach(async () => void (who = await fullDraft(world, { cari: { nspp: String(nspp++) } })))
afterAll(() => keepsInvariants(world).finally(world.close))

const afterEnd = Temporal.Instant.from('2019-05-01T00:00:00+07:00')
const longAfter = afterEnd.add({ hours: 24 * 200 })

/** A fresh picture for a place of the form, through the action. */
async function put(slot: string, { position = 1, at = morning, mostFiles = 20, house = world.house } = {}) {
  const filling = await fillingOf(world, who, mostFiles)
  const upload = await uploaded(world.house, await photo({ seed: seed++ }))
  const done = attach(house, filling, { slot, position }, upload, at)
  return done.finally(() => upload.discard())
}

/** The same through the form. */
async function post(field: string, bytes?: Buffer): Promise<Response> {
  const form = new FormData()
  form.append(field, new File([new Uint8Array(bytes ?? (await photo({ seed: seed++ })))], 'ktp.jpg'))
  return world.request('/saya/~/isi/ktp', { form, cookie: who.cookie })
}

const send = () => submit(world.house, who.actor, morning, { lang: 'id' })

/** Lets the errands be done: files that have no use any more are erased, those that wait are checked where `checks` says. */
async function settle({ checks = false } = {}): Promise<void> {
  const tasks = checks ? ['erase-unused-file', 'check-photo'] : ['erase-unused-file']
  const { rows } = await sql<{ id: string; task: string; payload: { fileId: string } }>`
    select j.id, t.identifier as task, j.payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = any(${tasks})`.execute(
    world.house.db,
  )
  for (const { task, payload } of rows)
    await (task === 'check-photo' ? checkFile : eraseUnusedFile)(world.house, payload)
  const done = rows.map(row => row.id)
  await sql`delete from graphile_worker._private_jobs where id = any(${done})`.execute(world.house.db)
}

/** Expects that store and tables name the same bytes, each file has its use and its paper, and nothing arrives any more. */
async function expectWhole(options?: { checks: boolean }): Promise<void> {
  await settle(options)
  const { db, env } = world.house
  const onDisk = (folder: string) =>
    readdirSync(join(env.dataDir, folder), { recursive: true, encoding: 'utf8' }).filter(name =>
      statSync(join(env.dataDir, folder, name)).isFile(),
    )
  const { rows } = await sql<{ hash: string }>`
    select encode(hash, 'hex') as hash from file union select encode(kept_hash, 'hex') from file where kept_hash is not null
    union select encode(hash, 'hex') from file_page order by 1`.execute(db)
  expect(
    onDisk('files')
      .map(name => name.split('/').at(-1))
      .sort(),
  ).toEqual(rows.map(row => row.hash))
  expect(onDisk('incoming')).toEqual([])
  const { rows: loose } = await sql`
    select f.id from file f where not exists (select from file_use u where u.file_id = f.id)
      or not exists (select from document d where d.file_id = f.id)`.execute(db)
  expect(loose).toEqual([])
}

/** How many papers of the registration are kept, those that were replaced among them. */
async function papers(): Promise<number> {
  const rows = await world.house.db
    .selectFrom('document as d')
    .innerJoin('registration as r', 'r.response_id', 'd.response_id')
    .select('d.id')
    .where('r.owner_id', '=', who.actor.personId)
    .execute()
  return rows.length
}

test('an upload that is refused leaves nothing: sent already, window over, made-up place, too many, no picture', async () => {
  expect(await put('rep_ktp', { at: afterEnd })).toMatchObject({ refused: 'window' })
  expect(await put('rep_appointment', { mostFiles: 2 })).toEqual({ problem: 'tooMany' })
  expect(await put('made_up')).toEqual({ refused: 'no-registration' })
  expect(await put('rep_ktp', { position: 9 })).toEqual({ refused: 'no-registration' })
  expect((await post('made_up')).status).toBe(303)
  expect((await post('rep_ktp-9')).status).toBe(303)
  expect((await post('rep_ktp', Buffer.from('no picture'))).status).toBe(422)
  await expectWhole()
  expect(await send()).toHaveProperty('receipt')
  expect(await put('rep_ktp')).toMatchObject({ refused: 'state' })
  expect((await post('rep_ktp')).status).toBe(409)
  await expectWhole({ checks: true })
  expect(await papers()).toBe(4)
})

test('what was submitted is kept, what was put in its place and replaced again is not', async () => {
  await put('rep_ktp')
  expect(await papers()).toBe(4)
  expect(await send()).toHaveProperty('receipt')
  await reopen(world.house, who.actor, morning)
  for (let n = 0; n < 3; n++) expect(await put('rep_ktp')).toEqual({ attached: true })
  expect(await papers()).toBe(5)
  await detach(world, who, { slot: 'rep_ktp', position: 1 })
  expect(await papers()).toBe(4)
  await expectWhole({ checks: true })
  await put('rep_ktp')
  expect(await send()).toHaveProperty('receipt')
  expect(await papers()).toBe(5)
  await expectWhole({ checks: true })
})

test('papers that were never sent go when the registration is withdrawn, and those that were sent stay', async () => {
  expect(await send()).toHaveProperty('receipt')
  await reopen(world.house, who.actor, morning)
  await put('bank_book')
  await withdraw(world.house, who.actor, '', morning)
  expect(await papers()).toBe(5)
  await eraseUnsentPapers(world.house, morning)
  expect(await papers()).toBe(4)
  await begin(world.house, who.actor, morning)
  await put('rep_ktp')
  await withdraw(world.house, who.actor, '', morning)
  await eraseUnsentPapers(world.house, morning)
  expect(await papers()).toBe(4)
  await expectWhole()
})

test('papers that were put in and never sent may be sent while the window may open again, and go when their time is over', async () => {
  expect(await send()).toHaveProperty('receipt')
  await reopen(world.house, who.actor, morning)
  await put('bank_book')
  await closeRegistrations(world.house, afterEnd)
  expect(await eraseUnsentPapers(world.house, afterEnd)).toBe(0)
  expect(await papers()).toBe(5)
  expect(await eraseUnsentPapers(world.house, longAfter)).toBe(1)
  expect(await papers()).toBe(4)
  await eraseOldDrafts(world.house, longAfter)
  await expectWhole()
  // For the tests below the window is open again.
  await closeRegistrations(world.house, morning)
})

test('whoever loses a race leaves nothing', async () => {
  const races = [put('rep_ktp'), put('rep_ktp'), put('rep_ktp'), withdraw(world.house, who.actor, '', morning)]
  await Promise.all([...races, put('bank_book'), put('rep_photo')])
  await eraseUnsentPapers(world.house, morning)
  expect(await papers()).toBe(0)
  await expectWhole()
})

test('an upload whose rows cannot be written leaves no bytes', async () => {
  const away = async () => Promise.reject(new Error('the disk is away'))
  const house = { ...world.house, store: { ...world.house.store, has: away } }
  await expect(put('rep_ktp', { house })).rejects.toThrow('the disk is away')
  await expectWhole()
})

test('an account that has sent a day’s worth is told so in its place, keeps what it has, and goes on tomorrow', async () => {
  const { db } = world.house
  const spend = (day: string) =>
    sql`update upload_day set bytes = ${limits.bytesPerDay - 1000}, day = (now() at time zone 'Asia/Jakarta')::date ${sql.raw(day)}
      where person_id = ${who.actor.personId}`.execute(db)
  expect(limits.bytesPerDay).toBeGreaterThan(4 * limits.filesPerRegistration * limits.photo.bytes)
  await spend('')
  const refused = await post('rep_ktp')
  expect(refused.status).toBe(429)
  const html = await refused.text()
  expect(html).toContain('Kirim berkas ini besok')
  expect(html).toContain('href="#rep_ktp"')
  expect(html).toContain('rep_ktp.jpg')
  expect(await papers()).toBe(4)
  await expectWhole()
  await spend('- 1')
  expect((await post('rep_ktp')).status).toBe(303)
  await expectWhole()
})
