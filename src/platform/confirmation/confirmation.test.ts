import { afterAll, beforeAll, expect, test } from 'vitest'
import { send } from '../outbox/send.ts'
import { at, type ToyWorld } from '../response/test-toy.ts'
import { closeQuestions, confirmationsOf, currentConfirmation, questionReleased } from './index.ts'
import {
  linkTo,
  makersPhone,
  makeToy,
  market,
  name,
  nextYear,
  openAskingWorld,
  questionsTo,
  visit,
  type Toy,
} from './test-toy.ts'

let world: ToyWorld
beforeAll(async () => void (world = await openAskingWorld()))
afterAll(() => world.close())

const current = async (toy: Toy) => (await currentConfirmation(world.house.db, toy.responseId))?.state
const textOf = async (path: string, cookie?: string) => (await visit(world, path, undefined, cookie)).text()
const press = (path: string, jawab: string) => visit(world, path, { jawab })

test('a number is asked once, and the link shows the subject in its own words', async () => {
  const toy = await makeToy(world)
  const { queries } = await world.countQueries(() => name(world, toy, '+62811'))
  // Begin, lock, judge, write, order, commit.
  expect(queries).toBe(6)
  expect(await name(world, toy, '+62811')).toBe('waiting')
  expect(await questionsTo(world, '+62811')).toEqual([
    {
      id: expect.any(String),
      held_back: null,
      body: expect.stringMatching(
        /^Apakah Boneka http jahat. example milik Anda\? http:\/\/localhost\/setuju\/\w{16}$/,
      ),
    },
  ])
  const page = await textOf(await linkTo(world, '+62811'))
  expect(page).toContain('Apakah mainan ini benar?')
  expect(page).toContain('Nomor Anda ditulis sebagai nomor penjaga.')
  expect(page).toContain('Boneka')
  expect(await textOf(await linkTo(world, '+62811'), 'bahasa=en')).toContain('Is this toy right?')
})

test('the first answer counts, its act bears the kind of the subject, and what waited for the proof goes out', async () => {
  const toy = await makeToy(world)
  await name(world, toy, '+62812')
  const about = { kind: 'toy', id: toy.id }
  const letter = { channel: 'whatsapp', recipient: '+62812', template: 'receipt', lang: 'id', body: 'Bukti' } as const
  await world.house.db
    .transaction()
    .execute(tx => send(tx, { ...letter, about, cause: toy.owner.actor, heldBack: 'unproved' }, at))
  const link = await linkTo(world, '+62812')
  expect((await press(link, 'entah')).status).toBe(422)
  expect((await press(link, 'ya')).headers.get('location')).toBe(link)
  expect((await press(link, 'bukan')).headers.get('location')).toBe(`${link}?lagi`)
  expect(await textOf(`${link}?lagi`)).toContain('Jawaban pertama Anda yang berlaku')
  expect(await current(toy)).toBe('confirmed')
  const entries = world.house.db
    .selectFrom('ledger_entry')
    .select(['act', 'subject_kind'])
    .where('subject_id', '=', toy.id)
  expect(await entries.execute()).toEqual([{ act: 'toy.confirm', subject_kind: 'toy' }])
  const receipt = world.house.db.selectFrom('message').select('state').where('template', '=', 'receipt')
  expect(await receipt.where('recipient', '=', '+62812').execute()).toEqual([{ state: 'waiting' }])
  expect((await visit(world, link.slice(0, -1))).status).toBe(404)
})

test('three numbers that say nothing hold the next one back, within their scope; released it is asked', async () => {
  const toy = await makeToy(world)
  for (const phone of ['+628131', '+628132', '+628133']) expect(await name(world, toy, phone)).toBe('waiting')
  expect(await name(world, toy, '+628134')).toBe('held')
  const [question] = await questionsTo(world, '+628134')
  expect(question!.held_back).toBe('numbers')
  const other = await makeToy(world, toy.owner)
  expect(await name(world, other, '+628135')).toBe('held')
  const later = await makeToy(world, toy.owner)
  expect(await name(world, later, '+628136', { scopeId: nextYear })).toBe('waiting')
  expect(await name(world, await makeToy(world), '+628134')).toBe('waiting')
  await questionReleased(world.house.db, question!.id, at)
  expect(await current(toy)).toBe('waiting')
})

test('another number says nothing, its question waits no more, and what the first one said counts when it is back', async () => {
  const toy = await makeToy(world)
  await name(world, toy, '+628141')
  const link = await linkTo(world, '+628141')
  await press(link, 'bukan')
  expect(await current(toy)).toBe('disowned')
  await name(world, toy, '+628142')
  expect(await current(toy)).toBe('waiting')
  expect(await textOf(link)).toContain('memakai nomor lain')
  await name(world, toy, '+628141')
  expect(await current(toy)).toBe('disowned')
  // Nor is it asked about anything else of the same maker.
  expect(await name(world, await makeToy(world, toy.owner), '+628141')).toBe('held')
  const named = await confirmationsOf(world.house.db, toy.responseId)
  expect(named.map(one => [one.phone, one.state])).toEqual([
    ['+628141', 'disowned'],
    ['+628142', 'waiting'],
  ])
})

test('silence of a number that was replaced says nothing: it could not be broken any more', async () => {
  const toy = await makeToy(world)
  await name(world, toy, '+628181')
  await name(world, toy, '+628182')
  const other = await makeToy(world, toy.owner)
  expect(await name(world, other, '+628181', { scopeId: nextYear })).toBe('waiting')
  // The one that counts could answer, and does not.
  expect(await name(world, await makeToy(world, toy.owner), '+628182', { scopeId: nextYear })).toBe('held')
})

test('a link shows what was asked about then, and a yes to an old name is told as one', async () => {
  const toy = await makeToy(world)
  const called = (name_: string, identity = '') => ({ kept: { name: name_, identity } })
  await name(world, toy, '+628171', called('Boneka Tua', '1'))
  const link = await linkTo(world, '+628171')
  const renamed = async () => (await currentConfirmation(world.house.db, toy.responseId))?.renamedFrom
  await name(world, toy, '+628171', called('boneka tua', '1'))
  expect(await renamed()).toBeUndefined()
  await press(link, 'ya')
  await name(world, toy, '+628171', called('Boneka Baru', '1'))
  expect([await textOf(link), await renamed()]).toEqual([expect.stringContaining('Boneka Tua'), 'Boneka Tua'])
  expect(await textOf(link)).not.toContain('Boneka Baru')
  await name(world, toy, '+628171', called('Boneka Tua', '2'))
  expect(await renamed()).toBe('Boneka Tua')
  await name(world, toy, '+628171', called('Boneka Tua', '1'))
  expect(await renamed()).toBeUndefined()
  await name(world, toy, '+628172', called('Boneka Lain'))
  expect(await textOf(link)).not.toContain('Boneka Lain')
  expect(await renamed()).toBeUndefined()
})

test('silence about what was withdrawn says nothing; the old link leads to a new question for the same purpose only', async () => {
  const first = await makeToy(world)
  const close = (toy: Toy) => closeQuestions(world.house.db, toy.responseId, at)
  await name(world, first, '+62815')
  const link = await linkTo(world, '+62815')
  await close(first)
  expect(await textOf(link)).toContain('Mainan ini sudah dibatalkan. Anda tidak perlu menjawab.')
  expect((await press(link, 'ya')).headers.get('location')).toBe(link)
  expect(await current(first)).toBe('waiting')
  const sold = await makeToy(world, first.owner)
  expect(await name(world, sold, '+62815', { purposeId: market })).toBe('waiting')
  expect(await textOf(link)).toContain('Anda tidak perlu menjawab')
  const silent = await makeToy(world, first.owner)
  expect(await name(world, silent, '+62815')).toBe('held')
  await close(silent)
  await close(sold)
  const again = await makeToy(world, first.owner)
  expect(await name(world, again, '+62815')).toBe('waiting')
  expect(await textOf(link)).toContain('lewat tautan dalam pesan kami yang terbaru')
})

test("the owner's own number is proved, and without a number the owner speaks", async () => {
  const toy = await makeToy(world)
  expect(await name(world, toy, makersPhone)).toBe('own')
  expect(await current(toy)).toBe('own')
  expect(await name(world, toy)).toBe('own')
  expect(await current(toy)).toBeUndefined()
  expect(await questionsTo(world, makersPhone)).toEqual([])
})

test('one number is asked about three subjects in a day, by whomever, however many come at once', async () => {
  const toys = await Promise.all([1, 2, 3, 4, 5].map(() => makeToy(world)))
  const states = await Promise.all(toys.map(toy => name(world, toy, '+62816')))
  expect(states.toSorted()).toEqual(['held', 'held', 'waiting', 'waiting', 'waiting'])
})
