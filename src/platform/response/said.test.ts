import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FormContent } from '../form/content.ts'
import { aQuestion } from '../form/test-form.ts'
import { saltBytes } from '../keys/commit-to.ts'
import { defineList, readState, type ListContext } from '../list/index.ts'
import { download } from '../list/download.ts'
import {
  answerGroups,
  answersToRead,
  contentHash,
  insertSubmission,
  lastAnswers,
  lastSaid,
  lastSequence,
  saidIfTaken,
  sharing,
  type NewSubmission,
  type SentForm,
} from './index.ts'
import { at, content, newToy, openToyWorld, save, servingOf, submitToy, type ToyWorld } from './test-toy.ts'

let world: ToyWorld
let bird: string
let twin: string
let unsent: string
const salt = Buffer.alloc(saltBytes, 7)

async function send(toy: string, values: NewSubmission['values']): Promise<void> {
  const { responseId, formVersionId, answers, version } = (await servingOf(world, toy)).response
  const sequence = (await lastSequence(world.house.db, responseId)) + 1
  const hash = { contentHash: contentHash(formVersionId, answers, [], salt), salt }
  const sent = { responseId, formVersionId, sequence, draftVersion: version, answers, documents: [], values, ...hash }
  await insertSubmission(world.house.db, { ...sent, judged: null, at, recordedAt: at })
}

beforeAll(async () => {
  world = await openToyWorld()
  ;[bird, twin, unsent] = [await newToy(world), await newToy(world), await newToy(world)]
  await save(world, bird, 'hewan', { animal: 'bird', name: 'Merpati' })
  await send(bird, { 'person.name': 'Ani', 'person.phone': '+62811' })
  await save(world, bird, 'sangkar', { cage: 'Bambu' })
  await send(bird, { 'person.name': 'Budi', 'person.phone': '+62812' })
  // What is answered after sending was not said.
  await save(world, bird, 'sangkar', { cage: 'Besi' })
  await save(world, twin, 'hewan', { animal: 'cat', name: 'Manis' })
  await send(twin, { 'person.name': 'Cici', 'person.phone': '+62812' })
  await save(world, unsent, 'hewan', { animal: 'cat', name: 'Rahasia' })
})
afterAll(() => world.close())

const asked = { nama: 'person.name', telepon: 'person.phone', nik: 'person.nik' } as const
const ask = async (part: ReturnType<typeof lastSaid>, toy: string) => {
  const { rows } = await sql<{ part: unknown }>`select ${part} as part from toy t where t.id = ${toy}`.execute(
    world.house.db,
  )
  return rows[0]!.part
}

test('the last submission says what is asked by meaning, under the names of whoever asks', async () => {
  expect(await ask(lastSaid('t.response_id', asked), bird)).toEqual({ nama: 'Budi', telepon: '+62812', nik: null })
  expect(await ask(lastSaid('t.response_id', asked), unsent)).toBeNull()
})

test('a meaning that is kept nowhere cannot be asked', () => {
  // @ts-expect-error: submissions are not compared by it.
  expect(lastSaid('t.response_id', { npwp: 'tax.npwp' })).toBeDefined()
})

test('a list reads it only where one of its columns is taken away', async () => {
  const taken = (...keys: string[]) => ask(saidIfTaken('t.response_id', asked, new Set(keys)), bird)
  expect(await taken('telepon')).toMatchObject({ telepon: '+62812' })
  expect(await taken('warna')).toBeNull()
  expect(await ask(saidIfTaken('t.response_id', asked), bird)).toBeNull()
})

test('others are found whose last submission says the same; oneself, and what was said before, are not', async () => {
  const found = async (toy: string) => {
    const { responseId } = (await servingOf(world, toy)).response
    const { rows } = await sql<{ id: string; meaning: string }>`
      select t.id, shared.meaning from toy t join (${sharing(responseId, ['person.name', 'person.phone'])}) shared
        on shared.response_id = t.response_id`.execute(world.house.db)
    return rows
  }
  expect(await found(bird)).toEqual([{ id: twin, meaning: 'person.phone' }])
  expect(await found(twin)).toEqual([{ id: bird, meaning: 'person.phone' }])
  await save(world, twin, 'hewan', { animal: 'cat', name: 'Belang' })
  await send(twin, { 'person.name': 'Cici', 'person.phone': '+62811' })
  expect(await found(bird)).toEqual([])
  expect(await found(twin)).toEqual([])
})

/** The second version no longer asks for the cage, and asks for the coat. */
function secondContent(): FormContent {
  const changed = structuredClone(content)
  const pages = changed.sections[0]!.pages
  pages[1]!.questions = [aQuestion('text', { code: 'coat', sensitive: true })]
  pages[2]!.questions = []
  return changed
}
const formsNow = () => [
  { formVersionId: world.versions[1], content: secondContent() },
  { formVersionId: world.versions[0], content },
]

/** Toys are no table of the schema: a list of them is written as one over their responses. */
const toysOf = (forms: SentForm[]) =>
  defineList({
    name: 'mainan',
    subject: 'toy',
    id: 'r.id',
    scope: 'unscoped',
    query: ({ tx, taken }: ListContext) =>
      tx
        .selectFrom('response as r')
        .select('r.id')
        .select(lastAnswers('r.id', answersToRead(forms, taken)).as('sent')),
    columns: [{ key: 'id', label: () => 'Nomor', value: row => row.id, sort: { by: sql`r.id`, type: 'text' } }],
    more: answerGroups(forms),
    sort: 'id',
  })

const take = async (format: 'csv' | 'xlsx', ...codes: string[]) => {
  const toys = toysOf(formsNow())
  const state = readState(toys, new URLSearchParams())
  const { house, owner } = world
  const context = { tx: house.db, actor: owner.actor, scope: { kind: 'all' }, lang: 'id', now: at, state } as const
  const columns = new Set(codes.map(code => `jawaban.${code}`))
  return download(toys, { ...context, given: undefined }, { format, columns, sensitive: false })
}

test('the answers of a form are columns of a download: those of the last submission, and nothing of a draft', async () => {
  const text = await (await take('csv', 'name', 'cage')).text()
  const [head, ...rows] = text.replace('\ufeff', '').trim().split('\r\n')
  expect(head).toBe('name,cage')
  expect(rows).toEqual(['Merpati,Bambu', 'Belang,', ','])
})

test('an answer whose question was not asked stays out, though only its own column is taken', async () => {
  const { responseId } = (await servingOf(world, bird)).response
  await sql`update submission set answers = jsonb_set(answers, '{animal,value}', '"cat"') where response_id = ${responseId}`.execute(
    world.house.db,
  )
  expect(answersToRead(formsNow(), new Set(['jawaban.cage']))).toEqual(['cage', 'animal'])
  expect((await (await take('csv', 'cage')).text()).replace('\ufeff', '').trim()).toBe('cage')
})

test('each row is read by the version it was sent with: what only one of them asks has its column, empty in the others', async () => {
  const { response } = await servingOf(world, unsent)
  const coat = {
    ...response,
    formVersionId: world.versions[1],
    answers: { name: { value: 'Rubah' }, coat: { value: 'Merah' } },
  }
  await submitToy(world.house.db, coat)
  const text = await (await take('csv', 'name', 'cage', 'coat')).text()
  const [head, ...rows] = text.replace('\ufeff', '').trim().split('\r\n')
  // What is sensitive in any version is so in every row.
  expect(head).toBe('name,cage')
  expect(rows).toEqual(['Merpati,', 'Belang,', 'Rubah,'])
  expect(answerGroups(formsNow()).flatMap(group => group.columns.map(one => one.key))).toEqual(
    ['animal', 'name', 'coat', 'age', 'indoors', 'food', 'cage', 'colour'].map(code => `jawaban.${code}`),
  )
})

test('Excel says what was asked beside the code', async () => {
  const bytes = new Uint8Array(await (await take('xlsx', 'name')).arrayBuffer())
  expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!)).toContain('name · Pertanyaan')
})
