import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { photo } from '../../../test/files/samples.ts'
import { uploaded } from '../../../test/files/uploaded.ts'
import { slotsOf } from '../form/slots.ts'
import {
  attach,
  currentDocuments,
  insertSubmission,
  judgedNow,
  lastSubmission,
  papersJudgedAnew,
  submittedDocument,
  submittedDocuments,
  usableSlots,
  type SentSubject,
} from './index.ts'
import { at, content, newToy, openToyWorld, salt, servingOf, type ToyWorld } from './test-toy.ts'

interface SentToy extends SentSubject {
  note: string
}

/** What was asked of the room of toys: which slots were left. */
const asked: string[][] = []
/** Toys that their room cannot judge. */
const locked = new Set<string>()
const judgeToys = papersJudgedAnew({
  subjectKind: 'toy',
  act: 'toy.judge',
  standing: sql<SentToy>`
    select t.id, t.response_id as "responseId", t.unusable, t.phone, t.note from toy t where t.open`,
  form: async () => ({ slots: slotsOf(content) }),
  async judge(tx, { id }, { slots, unusable }) {
    if (locked.has(id)) throw new Error('a rule of the room')
    asked.push([...slots])
    await sql`update toy set unusable = ${unusable} where id = ${id}`.execute(tx)
    return { left: slots.size }
  },
  called: ({ note }) => `Mainan ${note}`,
  path: '/mainan',
})

let world: ToyWorld
let seed = 1
beforeAll(async () => {
  world = await openToyWorld()
  await sql`alter table toy add unusable integer not null default 0, add phone text`.execute(world.house.db)
})
afterAll(() => world.close())

/** A toy that was sent with two photos. */
async function sentToy(phone: string | null) {
  const { db } = world.house
  const id = await newToy(world)
  await sql`update toy set note = 'M-1', phone = ${phone} where id = ${id}`.execute(db)
  const { response, form } = await servingOf(world, id)
  for (const position of [1, 2]) {
    const upload = await uploaded(world.house, await photo({ width: 320, height: 240, seed: seed++ }))
    await attach(world.house, await servingOf(world, id), { slot: 'photo', position }, upload, at)
    await upload.discard()
  }
  const documents = (await currentDocuments(db, response.responseId)).map(submittedDocument)
  const hash = { contentHash: Buffer.alloc(32), salt }
  const what = { answers: {}, documents, judged: { whole: true }, values: {}, ...hash, at, recordedAt: at }
  const which = { responseId: response.responseId, formVersionId: form.formVersionId, draftVersion: 1, sequence: 1 }
  await insertSubmission(db, { ...which, ...what })
  return { id, responseId: response.responseId, fileIds: documents.map(one => one.fileId) }
}

const breaks = (fileId: string) => sql`update file set state = 'refused' where id = ${fileId}`.execute(world.house.db)
const letters = async (id: string) =>
  (
    await sql<{ body: string; template: string }>`
    select body, template from message where about_id = ${id}`.execute(world.house.db)
  ).rows
const judged = (hours = 0) => judgeToys(world.house, at.add({ hours }))

test('what broke after sending has its subject judged anew, once, and its owner told, once a day', async () => {
  const { db } = world.house
  const { id, fileIds } = await sentToy('+628129990003')
  expect(await judged()).toBe(0)
  await breaks(fileIds[0]!)
  expect([await judged(), await judged()]).toEqual([1, 0])
  // The other photo of the slot still counts.
  expect(asked).toEqual([['photo']])
  await breaks(fileIds[1]!)
  expect(await judged(1)).toBe(1)
  expect(asked).toEqual([['photo'], []])
  const told = await letters(id)
  expect(told).toEqual([{ template: 'papers', body: expect.stringContaining('Mainan M-1') }])
  expect(told[0]!.body).toContain('http://localhost/mainan')
  const { rows } = await sql`select detail from ledger_entry where act = 'toy.judge' order by seq`.execute(db)
  expect(rows).toEqual([{ detail: { unusable: 1, left: 1 } }, { detail: { unusable: 2, left: 0 } }])
})

test('what does not stand as sent is left alone, and a number that nobody proved is not written to', async () => {
  const shut = await sentToy('+628129990004')
  await sql`update toy set open = false where id = ${shut.id}`.execute(world.house.db)
  await breaks(shut.fileIds[0]!)
  expect(await judged()).toBe(0)
  const { id, fileIds } = await sentToy(null)
  await breaks(fileIds[0]!)
  expect(await judged()).toBe(1)
  expect(await letters(id)).toEqual([])
})

test('one that its room cannot judge keeps no other from being judged, and is said', async () => {
  const toys = await Promise.all([sentToy(null), sentToy(null), sentToy(null)])
  for (const { fileIds } of toys) await breaks(fileIds[0]!)
  locked.add(toys.map(one => one.id).toSorted()[0]!)
  await expect(judged()).rejects.toThrow('1 of kind toy could not be judged anew')
  const { rows } = await sql<{ n: number }>`
    select sum(unusable)::int as n from toy where id = any(${toys.map(one => one.id)}::uuid[])`.execute(world.house.db)
  expect(rows).toEqual([{ n: 2 }])
  locked.clear()
  expect(await judged()).toBe(1)
})

test('as of now it is judged by what is left; the snapshot stays', async () => {
  const { db } = world.house
  const { responseId, fileIds } = await sentToy(null)
  const now = async () => {
    const sent = await submittedDocuments(db, responseId)
    const submission = (await lastSubmission<{ whole: boolean }>(db, responseId))!
    return judgedNow({ ...submission, papers: sent }, async slots => ({ whole: slots.has('photo') }))
  }
  expect(await now()).toEqual({ whole: true })
  for (const fileId of fileIds) await breaks(fileId)
  expect(await now()).toEqual({ whole: false })
  expect(usableSlots(await submittedDocuments(db, responseId)).size).toBe(0)
  expect((await lastSubmission(db, responseId))!.judged).toEqual({ whole: true })
})
