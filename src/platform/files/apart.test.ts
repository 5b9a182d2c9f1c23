import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inflatingPdf, pagelessPdf } from '../../../test/files/pdfs.ts'
import { pdf, photo } from '../../../test/files/samples.ts'
import { uploaded } from '../../../test/files/uploaded.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { checkFile } from './check-file.ts'
import { checkWaiting } from './check-waiting.ts'
import { eraseUnusedFile } from './erase-unused-file.ts'
import { inspect } from './inspect.ts'
import type { FileKind } from './limits.ts'
import { addFile, dropFileUse, storeUpload, type FileUse } from './receive.ts'
import { diskStore } from './store.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const useOf = (owner: number): FileUse => {
  return { ownerKind: 'registration', ownerId: `01900000-0000-7000-8000-00000000000${owner}`, slot: 'rep_ktp' }
}
const file = (id: string) => world.house.db.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst()
const add = (stored: Parameters<typeof addFile>[1], owner: number, sample = false) =>
  world.house.db.transaction().execute(tx => addFile(tx, stored, useOf(owner), { sample }))
const check = (fileId: string) => checkFile(world.house, { fileId })

async function send(bytes: Buffer, owner: number, { sample = false } = {}): Promise<string> {
  const stored = await storeUpload(world.house, await uploaded(world.house, bytes), ['photo', 'pdf'])
  if ('problem' in stored) throw new Error(stored.problem)
  return add(stored, owner, sample)
}

/** As if it had passed inspection. */
async function slipIn(bytes: Buffer, kind: FileKind): Promise<string> {
  const { path, hash, size, name } = await uploaded(world.house, bytes)
  await world.house.store.adopt(path, hash)
  return add({ kind, mediaType: 'x/y', hash, size, name, putAgain: async () => undefined }, 9)
}

describe('the same bytes sent by somebody else', () => {
  test.each([
    ['a photo', () => photo({ seed: 41 })],
    ['a PDF', async () => pdf(2)],
  ])('are a file of its own that waits for its own check: %s', async (_name, make) => {
    const bytes = await make()
    const first = await send(bytes, 1)
    await check(first)
    const second = await send(bytes, 2)
    expect(second).not.toBe(first)
    expect(await file(second)).toMatchObject({ state: 'received', kept_hash: null, fingerprint: null })
    await check(second)
    const [one, other] = [(await file(first))!, (await file(second))!]
    expect(other).toMatchObject({ state: 'usable', kept_hash: one.kept_hash, pages: one.pages })
  })

  test('stay when the first is erased', async () => {
    const bytes = await photo({ seed: 42 })
    const [first, second] = [await send(bytes, 1), await send(bytes, 2)]
    await check(first)
    await check(second)
    await world.house.db.transaction().execute(tx => dropFileUse(tx, first, useOf(1)))
    await eraseUnusedFile(world.house, { fileId: first })
    const left = (await file(second))!
    expect(await world.house.store.has(left.hash)).toBe(true)
    expect(await world.house.store.has(left.kept_hash!)).toBe(true)
  })

  test('take the same steps on the disk as bytes nobody knew', async () => {
    const bytes = await photo({ seed: 43 })
    const { hash } = (await file(await send(bytes, 1)))!
    const place = (await world.house.store.pathOf(hash))!
    const before = statSync(place).ino
    await send(bytes, 2)
    expect(statSync(place).ino).not.toBe(before)
    expect(await world.house.store.get(hash)).toEqual(bytes)
  })

  test('in the sample, whose pictures are no secret, take over what was found out', async () => {
    const bytes = await photo({ seed: 44 })
    const first = await send(bytes, 1, { sample: true })
    await check(first)
    const { kept_hash, fingerprint, width } = (await file(first))!
    expect(await file(await send(bytes, 2, { sample: true }))).toMatchObject({
      state: 'usable',
      kept_hash,
      fingerprint,
      width,
    })
  })
})

describe('no file waits for ever', () => {
  test.each([
    ['a PDF that draws nothing', () => pagelessPdf(), 'pdf', 'brokenPdf'],
    ['a PDF that takes all memory', () => inflatingPdf(), 'pdf', 'brokenPdf'],
    ['a photo that is none', () => Buffer.from('nothing of the kind'), 'photo', 'brokenPhoto'],
  ] as const)('%s is refused by its job', async (_name, make, kind, refusal) => {
    const id = await slipIn(make(), kind)
    await check(id)
    expect(await file(id)).toMatchObject({ state: 'refused', refusal })
  })

  const jobs = async (id: string) => {
    const { rows } = await sql`select from graphile_worker.jobs where key = ${`check-file:${id}`}`.execute(
      world.house.db,
    )
    return rows.length
  }
  const age = (id: string) =>
    sql`update file set received_at = clock_timestamp() - interval '11 minutes' where id = ${id}`.execute(
      world.house.db,
    )

  test('one whose errand failed to the end is refused with a sentence of its own', async () => {
    const id = await send(await photo({ seed: 45 }), 1)
    await sql`update graphile_worker._private_jobs set attempts = max_attempts where key = ${`check-file:${id}`}`.execute(
      world.house.db,
    )
    await checkWaiting(world.house)
    expect((await file(id))?.state).toBe('received')
    await age(id)
    await checkWaiting(world.house)
    expect(await file(id)).toMatchObject({ state: 'refused', refusal: 'notChecked' })
  })

  test('one that lost its errand gets another, once; one that waits for its turn keeps its own', async () => {
    const [lost, waits] = [await send(await photo({ seed: 46 }), 1), await send(await photo({ seed: 47 }), 1)]
    await sql`delete from graphile_worker._private_jobs where key = ${`check-file:${lost}`}`.execute(world.house.db)
    await Promise.all([age(lost), age(waits)])
    await checkWaiting(world.house)
    await checkWaiting(world.house)
    expect([await jobs(lost), await jobs(waits)]).toEqual([1, 1])
    expect((await file(lost))?.state).toBe('received')
  })
})

test('the process that takes an upload does not grow by what the upload unpacks to', async () => {
  const upload = await uploaded(world.house, inflatingPdf())
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10)
  expect(await inspect(upload, ['pdf'])).toEqual({ problem: 'brokenPdf' })
  clearInterval(watch)
  expect((most - before) / 1024 / 1024).toBeLessThan(64)
})

test('whatever is written below DATA_DIR is its owner’s alone', async () => {
  const id = await send(await photo({ seed: 48 }), 1)
  await check(id)
  await check(await send(pdf(2), 1))
  const root = world.house.env.dataDir
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
  expect(names.length).toBeGreaterThan(10)
  const open = names.filter(name => (statSync(join(root, name)).mode & 0o077) !== 0)
  expect(open).toEqual([])
})

test('a store that stood open to others is closed when it is opened', () => {
  const root = join(world.house.env.dataDir, 'old')
  mkdirSync(root, { mode: 0o755 })
  diskStore(root)
  expect(statSync(root).mode & 0o777).toBe(0o700)
})
