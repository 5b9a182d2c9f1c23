import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { nobody } from '../policy/index.ts'
import { historyOf, lifeEvents, reachable, step, stepAll, stepsOf, type Life } from './index.ts'

/** What a toy garden may become. */
const gardenLife: Life<'wild' | 'dug' | 'sown' | 'given-up'> = {
  name: 'garden',
  table: 'toy_garden',
  column: 'standing',
  movedAt: 'since',
  begins: ['wild'],
  steps: { wild: ['dug'], dug: ['sown', 'wild', 'given-up'], sown: ['dug'], 'given-up': [] },
  ends: ['given-up'],
}

let world: World
let gardener: SignedIn
beforeAll(async () => {
  world = await openWorld()
  gardener = await signIn(world, { role: 'office', name: 'Rina Marlina' })
  const { db } = world.house
  await sql`create table toy_garden (id uuid primary key default uuidv7(), standing text not null default 'wild', since timestamptz)`.execute(
    db,
  )
  for (const [from, to] of stepsOf(gardenLife))
    await db.insertInto('life_step').values({ life: 'garden', from_state: from, to_state: to }).execute()
})
afterAll(() => world.close())

const at = Temporal.Instant.from('2019-04-25T09:00:00+07:00')
const garden = async () =>
  (await sql<{ id: string }>`insert into toy_garden default values returning id`.execute(world.house.db)).rows[0]!.id
const standing = async (id: string) =>
  (
    await sql<{
      standing: string
      since: Date | null
    }>`select standing, since from toy_garden where id = ${id}`.execute(world.house.db)
  ).rows[0]!

test('a step moves a thing and is remembered with who, when and why, in one statement', async () => {
  const id = await garden()
  const { db } = world.house
  const dug = () =>
    step(db, gardenLife, id, { from: 'wild', to: 'dug', actor: gardener.actor, at, reason: 'Musim hujan.' })
  expect((await world.countQueries(dug)).queries).toBe(1)
  await step(db, gardenLife, id, { from: 'dug', to: 'sown', actor: nobody, at: at.add({ hours: 1 }) })
  expect(await standing(id)).toEqual({ standing: 'sown', since: new Date('2019-04-25T03:00:00Z') })
  const told = await lifeEvents(db, gardenLife, id, { 'wild-dug': 'Digali' })
  expect(told.map(({ who, title, why }) => [who, title, why])).toEqual([
    ['Rina Marlina', 'Digali', 'Musim hujan.'],
    [undefined, 'dug-sown', undefined],
  ])
  expect(await historyOf(db, gardenLife, id)).toEqual([
    { from: 'wild', to: 'dug', actor: 'Rina Marlina', reason: 'Musim hujan.', at },
    { from: 'dug', to: 'sown', actor: undefined, reason: undefined, at: at.add({ hours: 1 }) },
  ])
})

test('a step that its life does not have, and one from where it does not stand, change nothing', async () => {
  const id = await garden()
  const { db } = world.house
  await expect(step(db, gardenLife, id, { from: 'wild', to: 'sown', actor: nobody, at })).rejects.toThrow('life')
  await expect(step(db, gardenLife, id, { from: 'dug', to: 'sown', actor: nobody, at })).rejects.toThrow('dug')
  expect(await standing(id)).toEqual({ standing: 'wild', since: null })
  expect(await historyOf(db, gardenLife, id)).toEqual([])
})

test('what the clock moves is moved in one statement, as far as it stands there', async () => {
  const ids = [await garden(), await garden(), await garden()]
  const { db } = world.house
  await step(db, gardenLife, ids[2]!, { from: 'wild', to: 'dug', actor: nobody, at })
  const due = sql`select id from toy_garden where id = any(${ids}::uuid[]) order by id for no key update`
  const { result, queries } = await world.countQueries(() =>
    stepAll(db, gardenLife, { from: 'wild', to: 'dug', actor: nobody, at }, due),
  )
  expect(queries).toBe(1)
  expect(result.map(row => row.id).toSorted()).toEqual(ids.slice(0, 2).toSorted())
  for (const id of ids) expect(await historyOf(db, gardenLife, id)).toHaveLength(1)
})

test('of two who take the same step at the same moment one does', async () => {
  const id = await garden()
  const take = () =>
    world.house.db.transaction().execute(tx => step(tx, gardenLife, id, { from: 'wild', to: 'dug', actor: nobody, at }))
  const done = await Promise.allSettled([take(), take()])
  expect(done.map(one => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await historyOf(world.house.db, gardenLife, id)).toHaveLength(1)
})

test('a walk finds what no way leads to', () => {
  expect(reachable(gardenLife)).toEqual(new Set(['wild', 'dug', 'sown', 'given-up']))
  const lost: Life<'a' | 'b' | 'c'> = {
    ...gardenLife,
    begins: ['a'],
    steps: { a: ['b'], b: [], c: ['a'] },
    ends: ['b'],
  }
  expect(reachable(lost)).toEqual(new Set(['a', 'b']))
})
