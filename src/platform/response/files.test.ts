import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { photo } from '../../../test/files/samples.ts'
import { uploaded } from '../../../test/files/uploaded.ts'
import { saltBytes } from '../keys/commit-to.ts'
import {
  attach,
  currentDocuments,
  detach,
  eraseAnswers,
  insertSubmission,
  letGoUnsubmitted,
  submittedDocument,
} from './index.ts'
import { placeOf } from './handlers/receive-files.ts'
import { at, newToy, openToyWorld, pageOf, save, servingOf, type ToyWorld } from './test-toy.ts'

let world: ToyWorld
let toy: string
let seed = 1
beforeAll(async () => void (world = await openToyWorld()))
beforeEach(async () => void (toy = await newToy(world)))
afterAll(() => world.close())

async function put(position = 1, slot = 'photo') {
  const upload = await uploaded(world.house, await photo({ width: 320, height: 240, seed: seed++ }))
  const done = await attach(world.house, await servingOf(world, toy), { slot, position }, upload, at)
  await upload.discard()
  return done
}
const take = async (position = 1) => detach(world.house, await servingOf(world, toy), { slot: 'photo', position }, at)
const standing = async () => (await servingOf(world, toy)).response.files.photo ?? []
const version = async () => (await servingOf(world, toy)).response.version
const responseId = async () => (await servingOf(world, toy)).response.responseId

/** Every row of a paper of the toy, and how many files its response still uses. */
async function rows() {
  const { rows: found } = await sql<{ documents: number; replaced: number; uses: number }>`
    select count(*)::int as documents, count(replaced_at)::int as replaced,
      (select count(*)::int from file_use u where u.owner_kind = 'response' and u.owner_id = ${await responseId()}) as uses
    from document where response_id = ${await responseId()}`.execute(world.house.db)
  return found[0]
}

async function send(): Promise<void> {
  const { response, form } = await servingOf(world, toy)
  const documents = (await currentDocuments(world.house.db, response.responseId)).map(submittedDocument)
  const hash = { contentHash: Buffer.alloc(32), salt: Buffer.alloc(saltBytes) }
  const what = { answers: response.answers, documents, judged: {}, values: {}, ...hash, at, recordedAt: at }
  const which = { responseId: response.responseId, formVersionId: form.formVersionId, draftVersion: response.version }
  await insertSubmission(world.house.db, { ...which, sequence: 1, ...what })
}

test('a file stands in its place, and counts as a change of the draft', async () => {
  expect(await put()).toEqual({ attached: true })
  expect(await put(2)).toEqual({ attached: true })
  expect((await standing()).map(one => [one.position, one.name, one.state])).toEqual([
    [1, 'foto.jpg', 'received'],
    [2, 'foto.jpg', 'received'],
  ])
  expect([await version(), await rows()]).toEqual([2, { documents: 2, replaced: 0, uses: 2 }])
})

test('there are no places but those that the question names', async () => {
  for (const place of [0, 3, 1.5]) expect(await put(place)).toEqual({ gone: true })
  expect(await put(1, 'name')).toEqual({ gone: true })
})

test('one that was never sent is let go when another takes its place, or when it is taken out', async () => {
  await put()
  const [old] = await standing()
  await put()
  expect((await standing()).map(one => one.documentId)).not.toContain(old!.documentId)
  expect(await rows()).toEqual({ documents: 1, replaced: 0, uses: 1 })
  expect(await take()).toEqual({ detached: true })
  expect(await take()).toEqual({ detached: false })
  expect([await rows(), await version()]).toEqual([{ documents: 0, replaced: 0, uses: 0 }, 3])
})

test('one that was sent is kept aside when another takes its place', async () => {
  await put()
  await send()
  await put()
  expect(await rows()).toEqual({ documents: 2, replaced: 1, uses: 2 })
  await take()
  expect(await rows()).toEqual({ documents: 1, replaced: 1, uses: 1 })
})

test('what may not be written to any more takes no file and gives none out', async () => {
  await put()
  await sql`update toy set open = false where id = ${toy}`.execute(world.house.db)
  expect(await put(2)).toMatchObject({ refused: { id: toy, open: false } })
  expect(await take()).toMatchObject({ refused: { id: toy, open: false } })
  expect(await rows()).toEqual({ documents: 1, replaced: 0, uses: 1 })
})

test('papers that were never sent go when their response is over, and only they', async () => {
  await put()
  await send()
  await put(2)
  const over = sql`select response_id from toy where id = ${toy}`
  const clear = () => world.house.db.transaction().execute(tx => letGoUnsubmitted(tx, over, 10))
  expect([await clear(), await clear()]).toEqual([1, 0])
  expect((await standing()).map(one => one.position)).toEqual([1])
})

test('erasing takes answers and papers, and leaves the bare response', async () => {
  await save(world, toy, 'hewan', { animal: 'cat', name: 'Manis' })
  await put()
  await world.house.db.transaction().execute(async tx => eraseAnswers(tx, await responseId()))
  const { response } = await servingOf(world, toy)
  expect([response.answers, response.version, response.files]).toEqual([{}, 0, {}])
  expect(await rows()).toEqual({ documents: 0, replaced: 0, uses: 0 })
})

test('every place that a question may have can be named: 20 of them', () => {
  const places = ['photo', 'photo-2', 'photo-10', 'photo-20', 'photo-0', 'photo-', 'other-2']
  expect(places.map(field => placeOf(field, pageOf('foto'))?.position)).toEqual([1, 2, 10, 20, ...Array(3)])
})
