import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdf, photo } from '../../../test/files/samples.ts'
import { uploaded } from '../../../test/files/uploaded.ts'
import { openWorld, type World } from '../../../test/world.ts'
import type { House } from '../web/context.ts'
import { eraseBytes } from './bytes.ts'
import { checkFile } from './check-file.ts'
import { eraseUnusedFile } from './erase-unused-file.ts'
import { addFile, dropFileUse, storeUpload } from './receive.ts'
import type { FileStore } from './store.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const use = { ownerKind: 'registration', ownerId: '01900000-0000-7000-8000-000000000001', slot: 'rep_photo' }

async function arrive(bytes: Buffer) {
  const stored = await storeUpload(world.house, await uploaded(world.house, bytes), ['photo', 'pdf'])
  if ('problem' in stored) throw new Error(stored.problem)
  return stored
}
type Arrived = Awaited<ReturnType<typeof arrive>>

const add = (stored: Arrived) => world.house.db.transaction().execute(tx => addFile(tx, stored, use))
const drop = (id: string) => world.house.db.transaction().execute(tx => dropFileUse(tx, id, use))
const remove = async (id: string) => {
  await drop(id)
  await eraseUnusedFile(world.house, { fileId: id })
}
const fileRow = (id: string) => world.house.db.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst()

/** The house with a step before or after what its store does, where a test lets something else happen. */
function withStore(change: (store: FileStore) => Partial<FileStore>): House {
  return { ...world.house, store: { ...world.house.store, ...change(world.house.store) } }
}

/** Resolves when somebody waits for a lock in this database. */
const somebodyWaits = () =>
  expect
    .poll(
      async () => {
        const { rows } = await sql`
          select from pg_locks l join pg_stat_activity a using (pid)
          where not l.granted and a.datname = current_database()`.execute(world.house.db)
        return rows.length
      },
      { timeout: 4000 },
    )
    .toBeGreaterThan(0)

describe('the same bytes removed and sent again are there', () => {
  test('when they are erased between their arrival and their row', async () => {
    const bytes = await photo({ seed: 21 })
    const old = await add(await arrive(bytes))
    const again = await arrive(bytes)
    await remove(old)
    expect(await world.house.store.has(again.hash)).toBe(false)
    const fresh = await add(again)
    expect(fresh).not.toBe(old)
    expect(await world.house.store.get(again.hash)).toEqual(bytes)
  })

  test('when their row is written while they are being erased', async () => {
    const bytes = await photo({ seed: 22 })
    const old = await add(await arrive(bytes))
    await drop(old)
    const [reached, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const house = withStore(store => ({
      async erase(hash) {
        reached.resolve()
        await go.promise
        await store.erase(hash)
      },
    }))
    const erased = eraseUnusedFile(house, { fileId: old })
    await reached.promise
    const again = await arrive(bytes)
    const added = add(again)
    await somebodyWaits()
    go.resolve()
    await Promise.all([erased, added])
    expect(await fileRow(await added)).toBeDefined()
    expect(await world.house.store.get(again.hash)).toEqual(bytes)
  })

  test('when they are about to be erased while their row is written', async () => {
    const again = await arrive(await photo({ seed: 23 }))
    const erased = Promise.withResolvers<void>()
    await world.house.db.transaction().execute(async tx => {
      await addFile(tx, again, use)
      void eraseBytes(world.house, again.hash).then(erased.resolve, erased.reject)
      await somebodyWaits()
    })
    await erased.promise
    expect(await world.house.store.has(again.hash)).toBe(true)
  })

  test('when they are sent again while the erasing of the first begins', async () => {
    const again = await arrive(await photo({ seed: 24 }))
    const id = await add(again)
    await drop(id)
    const erased = Promise.withResolvers<void>()
    const fresh = await world.house.db.transaction().execute(async tx => {
      const added = await addFile(tx, again, use)
      void eraseUnusedFile(world.house, { fileId: id }).then(erased.resolve, erased.reject)
      await somebodyWaits()
      return added
    })
    await erased.promise
    expect(await fileRow(id)).toBeUndefined()
    expect(await fileRow(fresh)).toBeDefined()
    expect(await world.house.store.has(again.hash)).toBe(true)
  })
})

describe('what a check makes', () => {
  test.each([
    ['a photo', () => photo({ seed: 31 }), 1],
    ['a PDF', () => pdf(3), 3],
  ])('of %s goes again when the file is removed meanwhile', async (_name, make, most) => {
    const id = await add(await arrive(await make()))
    const made: Buffer[] = []
    const house = withStore(store => ({
      async put(bytes) {
        if (made.length === 0) await remove(id)
        const hash = await store.put(bytes)
        made.push(hash)
        return hash
      },
    }))
    await checkFile(house, { fileId: id })
    expect(made).toHaveLength(most)
    expect(await fileRow(id)).toBeUndefined()
    for (const hash of made) expect(await world.house.store.has(hash)).toBe(false)
  })

  test('stays when another file that was kept as the same bytes is erased', async () => {
    const picture = sharp(await photo({ seed: 32 }))
    const [first, second] = await Promise.all(
      [1, 9].map(async compressionLevel =>
        add(await arrive(await picture.clone().png({ compressionLevel }).toBuffer())),
      ),
    )
    await checkFile(world.house, { fileId: first! })
    const house = withStore(store => ({
      async put(bytes) {
        const hash = await store.put(bytes)
        if (await fileRow(first!)) await remove(first!)
        return hash
      },
    }))
    await checkFile(house, { fileId: second! })
    expect(await fileRow(first!)).toBeUndefined()
    const kept = (await fileRow(second!))!
    expect(kept.state).toBe('usable')
    expect(await world.house.store.has(kept.kept_hash!)).toBe(true)
  })
})
