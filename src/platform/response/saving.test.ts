import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { shownOn } from '../form/shown.ts'
import { posted } from '../form/test-form.ts'
import { savePage } from './index.ts'
import { at, newToy, openToyWorld, pageOf, save, servingOf, type ToyRow, type ToyWorld } from './test-toy.ts'

let world: ToyWorld
let toy: string
beforeAll(async () => void (world = await openToyWorld()))
beforeEach(async () => void (toy = await newToy(world)))
afterAll(() => world.close())

const kept = async () => (await servingOf(world, toy)).response
const page = pageOf('hewan')
const asked = (fields: Record<string, string>) => ({ page, posted: posted(fields), arrived: at })

test('a page is saved by one statement, with what its subject does beside', async () => {
  const serving = await servingOf(world, toy)
  const dasar = shownOn(page, serving.response.answers)
  const { result, queries } = await world.countQueries(() =>
    savePage(world.house.db, serving, asked({ animal: 'cat', name: 'Manis', dasar })),
  )
  expect([queries, result]).toEqual([1, expect.objectContaining({ problems: [], clashes: [] })])
  expect((await kept()).answers).toEqual({ animal: { value: 'cat' }, name: { value: 'Manis' } })
  const { rows } = await sql<{ note: string }>`select note from toy where id = ${toy}`.execute(world.house.db)
  expect(rows[0]!.note).toBe('named')
})

test('a wrong answer is kept as typed, beside the good ones, and every saving is counted', async () => {
  expect(await save(world, toy, 'umur', { age: 'tiga', food: '' })).toMatchObject({
    problems: [{ question: 'age', problem: { code: 'number.other' } }],
  })
  await save(world, toy, 'hewan', { animal: 'cat', name: 'Manis' })
  const { answers, version, savedAt } = await kept()
  expect(answers).toMatchObject({ age: { raw: { age: 'tiga' } }, name: { value: 'Manis' } })
  expect([version, savedAt]).toEqual([2, at])
})

test('what may not be written to any more is refused by the same statement, and nothing changes', async () => {
  await save(world, toy, 'hewan', { animal: 'cat', name: 'Manis' })
  const before = await kept()
  const serving = await servingOf(world, toy)
  await sql`update toy set open = false where id = ${toy}`.execute(world.house.db)
  const { result, queries } = await world.countQueries(() =>
    savePage<ToyRow>(world.house.db, serving, asked({ animal: 'bird', name: 'Merpati' })),
  )
  expect([queries, result]).toEqual([1, { refused: { id: toy, open: false, ...anything } }])
  expect(await kept()).toEqual(before)
})

const anything = { response_id: expect.any(String), before: expect.any(Object), may: false, saved: false }

test('a subject that is gone is told as such', async () => {
  const serving = { ...(await servingOf(world, toy)), target: () => ({ ...nowhere, where: sql`false` }) }
  const nowhere = (await servingOf(world, toy)).target()
  expect(await savePage(world.house.db, serving, asked({ animal: 'cat' }))).toBeUndefined()
})

test('of a question that is not asked any more nothing is to be looked at', async () => {
  const serving = async () => ({
    ...(await servingOf(world, toy)),
    across: (sent: object) =>
      'food' in sent ? [{ question: 'food', problem: { code: 'food', params: {} } as never }] : [],
  })
  const post = async (animal: string) => {
    await save(world, toy, 'hewan', { animal, name: 'Manis' })
    const fields: Record<string, string> = animal === 'cat' ? { age: '3', food: 'ikan' } : { age: '3' }
    return savePage<ToyRow>(world.house.db, await serving(), {
      page: pageOf('umur'),
      posted: posted(fields),
      arrived: at,
    })
  }
  expect(await post('cat')).toMatchObject({ warnings: [{ question: 'food' }] })
  expect(await post('bird')).toMatchObject({ warnings: [] })
})

describe('two screens', () => {
  test('with a wrong answer beside it what the other saved is shown too, before it can be lost', async () => {
    const first = await servingOf(world, toy)
    await save(world, toy, 'umur', { age: '3' })
    const dasar = shownOn(pageOf('umur'), first.response.answers)
    const asked = { page: pageOf('umur'), posted: posted({ age: 'tiga', dasar }), arrived: at }
    const saved = await savePage(world.house.db, first, asked)
    expect(saved).toMatchObject({
      problems: [{ question: 'age' }],
      clashes: ['age'],
      all: { age: { raw: { age: 'tiga' }, other: { value: 3 } } },
    })
  })

  test('the last one counts, and what the other saved meanwhile stays beside it until it was seen', async () => {
    const first = await servingOf(world, toy)
    await save(world, toy, 'hewan', { animal: 'bird', name: 'Merpati' })
    const dasar = shownOn(page, first.response.answers)
    const saved = await savePage(world.house.db, first, asked({ animal: 'bird', name: 'Manis', dasar }))
    expect(saved).toMatchObject({ clashes: ['name'] })
    expect((await kept()).answers.name).toEqual({ value: 'Manis', other: { value: 'Merpati' } })
    await save(world, toy, 'hewan', {
      animal: 'bird',
      name: 'Manis',
      dasar: shownOn(page, (await kept()).answers),
    })
    expect((await kept()).answers.name).toEqual({ value: 'Manis' })
  })

  test('what one has typed oneself since the page was shown is no clash', async () => {
    await save(world, toy, 'hewan', { animal: 'cat', name: 'Manis' })
    const dasar = shownOn(page, (await kept()).answers)
    expect(await save(world, toy, 'hewan', { animal: 'cat', name: 'Belang', dasar })).toMatchObject({ clashes: [] })
  })

  test('both at the same moment lose nothing: one counts, the other stands beside it', async () => {
    await save(world, toy, 'hewan', { animal: 'cat', name: 'Awal' })
    const serving = await servingOf(world, toy)
    const dasar = shownOn(page, {})
    const names = ['Satu', 'Dua', 'Tiga']
    await Promise.all(names.map(name => savePage(world.house.db, serving, asked({ animal: 'cat', name, dasar }))))
    const { name } = (await kept()).answers as Record<string, { value: string; other: { value: string } }>
    expect(names).toContain(name!.value)
    expect(names).toContain(name!.other.value)
    expect(name!.other.value).not.toBe(name!.value)
  })
})
