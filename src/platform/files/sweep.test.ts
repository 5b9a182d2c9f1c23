import { readdirSync, statSync, utimesSync, writeFileSync, mkdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { photo } from '../../../test/files/samples.ts'
import { uploaded } from '../../../test/files/uploaded.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { incomingFolder } from './incoming.ts'
import { addFile, storeUpload } from './receive.ts'
import { folders, sweepRows, sweepStore } from './sweep.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const now = Temporal.Instant.from('2026-03-01T08:00:00Z')
const use = { ownerKind: 'registration', ownerId: '01900000-0000-7000-8000-000000000001', slot: 'rep_photo' }
const root = () => join(world.house.env.dataDir, 'files')

/** Every file below the store, as a path. */
function kept(): string[] {
  return readdirSync(root(), { recursive: true, encoding: 'utf8' })
    .map(name => join(root(), name))
    .filter(path => statSync(path).isFile() && !path.endsWith('owner'))
}

function grownOld(hoursAgo = 7): void {
  const at = new Date(now.subtract({ hours: hoursAgo }).epochMilliseconds)
  for (const path of kept()) utimesSync(path, at, at)
}

/** A round over all folders, as it takes some four hours. */
async function sweepAll(): Promise<number> {
  let erased = 0
  for (let minute = 0; minute < folders; minute++) erased += await sweepStore(world.house, now.add({ minutes: minute }))
  return erased
}

const arrive = async (seed: number) => {
  const stored = await storeUpload(world.house, await uploaded(world.house, await photo({ seed })), ['photo'])
  if ('problem' in stored) throw new Error(stored.problem)
  return stored
}
const add = (stored: Awaited<ReturnType<typeof arrive>>) =>
  world.house.db.transaction().execute(tx => addFile(tx, stored, use))

test('bytes that no row names are erased when they are older than any request, and no others', async () => {
  await add(await arrive(1))
  const orphan = await arrive(2)
  expect(kept()).toHaveLength(2)
  grownOld(1)
  expect(await sweepAll()).toBe(0)
  grownOld()
  writeFileSync(`${kept()[0]}.4711.0.part`, 'broken off')
  expect(await sweepAll()).toBe(1)
  expect(await world.house.store.has(orphan.hash)).toBe(false)
  // The broken-off one is young.
  expect(kept()).toHaveLength(2)
  grownOld()
  await sweepAll()
  expect(kept()).toHaveLength(1)
})

test('bytes that get their row while they are being swept are there afterwards', async () => {
  const orphan = await arrive(3)
  grownOld()
  const { store } = world.house
  const slow = {
    ...store,
    async putBefore(folder: number, before: Date) {
      const old = await store.putBefore(folder, before)
      if (old.some(hash => hash.equals(orphan.hash))) await add(orphan)
      return old
    },
  }
  for (let minute = 0; minute < folders; minute++) {
    await sweepStore({ ...world.house, store: slow }, now.add({ minutes: minute }))
  }
  expect(await store.has(orphan.hash)).toBe(true)
})

test('a row without use goes with its bytes, an upload that was broken off from where it arrived', async () => {
  const id = (await add(await arrive(4)))!
  await world.house.db.deleteFrom('file_use').where('file_id', '=', id).execute()
  const late = Temporal.Now.instant().add({ hours: 7 })
  const before = kept().length
  mkdirSync(incomingFolder(world.house.env.dataDir), { recursive: true })
  const brokenOff = join(incomingFolder(world.house.env.dataDir), 'broken-off')
  writeFileSync(brokenOff, 'some')
  expect(await sweepRows(world.house, Temporal.Now.instant())).toBe(0)
  expect(await sweepRows(world.house, late)).toBe(1)
  expect(kept()).toHaveLength(before - 1)
  expect(existsSync(brokenOff)).toBe(false)
})

test('a store that belongs to another database is left alone', async () => {
  await arrive(5)
  grownOld()
  writeFileSync(join(root(), 'owner'), 'somebody else')
  expect(await sweepAll()).toBe(0)
})
