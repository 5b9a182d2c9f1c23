import { afterAll, beforeAll, expect, test } from 'vitest'
import { photo } from '../../../test/files/samples.ts'
import { uploaded } from '../../../test/files/uploaded.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { checkFile } from './check-file.ts'
import { keepPictures, picturesOf, placedPictures, withPictures, type PutPictures } from './pictures.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const owner = { ownerKind: 'toy', ownerId: '01900000-0000-7000-8000-000000000001' }

const given = (put: PutPictures) => world.house.db.transaction().execute(tx => put(tx, owner, {}))
const shown = async () => (await picturesOf(world.house.db, 'toy', [{ id: owner.ownerId }])).get(owner.ownerId) ?? []
const upload = async (bytes: Buffer, slot = '1') => ({ slot, file: await uploaded(world.house, bytes) })
const files = () => world.house.db.selectFrom('file').selectAll().execute()

test('photos stand with their owner in their order, once they are checked', async () => {
  const uploads = [
    await upload(await photo({ width: 640, height: 480 })),
    await upload(await photo({ width: 480, height: 640 }), '2'),
  ]
  expect(await withPictures(world.house, uploads, given)).toBeUndefined()
  expect(await shown()).toEqual([])
  for (const { id } of await files()) await checkFile(world.house, { fileId: id })
  // As they are to be looked at: the sample was taken on its side.
  expect((await shown()).map(({ width, height }) => [width, height])).toEqual([
    [480, 640],
    [640, 480],
  ])
})

test('one that is not taken is named by its field, and none is kept', async () => {
  const before = await files()
  const good = await upload(await photo({ width: 700, height: 500 }))
  const bytes = await upload(Buffer.from('MZ program'.padEnd(600, '\0')))
  const bad = { slot: '2', file: { ...bytes.file, field: 'second' } }
  let ran = false
  const done = await withPictures(world.house, [good, bad], () => Promise.resolve(void (ran = true)))
  expect([done, ran]).toEqual([{ problem: 'notPhoto', field: 'second' }, false])
  expect(await files()).toEqual(before)
  expect(await world.house.store.has(good.file.hash)).toBe(false)
})

test('bytes of a write that failed do not stay', async () => {
  const one = await upload(await photo({ width: 710, height: 500 }))
  const failing = withPictures(world.house, [one], () => Promise.reject(new Error('no')))
  await expect(failing).rejects.toThrow('no')
  expect(await world.house.store.has(one.file.hash)).toBe(false)
})

test('each place is kept on its own: what came for it, else the one of before, unless it is to be empty', async () => {
  const { db } = world.house
  const before = { ownerKind: 'toy', ownerId: '01900000-0000-7000-8000-000000000002' }
  const anew = { ownerKind: 'toy', ownerId: '01900000-0000-7000-8000-000000000003' }
  const put = async (to: typeof before, slots: string[], seed: number) => {
    const uploads = await Promise.all(slots.map(async (slot, at) => upload(await photo({ seed: seed + at }), slot)))
    await withPictures(world.house, uploads, put => db.transaction().execute(tx => put(tx, to, {})))
    return uploads.map(({ file }) => file.hash.toString('hex'))
  }
  const [first, , third] = await put(before, ['1', '2', '3'], 20)
  const [second] = await put(anew, ['2'], 30)
  await keepPictures(db, before, anew, ['3'])
  const places = async () => (await placedPictures(db, anew)).map(({ slot, hash }) => [slot, hash])
  expect(await places()).toEqual([
    ['1', first],
    ['2', second],
  ])
  await keepPictures(db, before, anew)
  expect((await places()).at(-1)).toEqual(['3', third])
})
