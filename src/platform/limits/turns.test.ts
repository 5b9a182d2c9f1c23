import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { forgetTurns, giveTurnsBack, takeTurns, type Pauses } from './turns.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const rule: Pauses = { name: 'test', free: 2, pauses: [60, 300], seconds: 3600 }
const wider: Pauses = { name: 'wider', free: 3, pauses: [900], seconds: 3600 }
const take = (...turns: [Pauses, string][]) =>
  takeTurns(
    world.house.db,
    turns.map(([one, key]) => ({ rule: one, key })),
  )
/** Lets real time pass for all turns. */
const pass = (seconds: number) =>
  sql`update turn set free_at = free_at - make_interval(secs => ${seconds}),
    window_ends = window_ends - make_interval(secs => ${seconds})`.execute(world.house.db)

test('pauses begin after the free ones and grow; the last comes again and again; asking meanwhile costs nothing', async () => {
  const wait = async () => {
    const taken = await take([rule, 'grow'])
    return taken.ok ? 0 : taken.waitSeconds
  }
  expect([await wait(), await wait(), await wait(), await wait()]).toEqual([0, 0, 60, 60])
  for (const pause of [300, 300]) {
    await pass(61)
    if (pause === 300) await pass(240)
    expect(await wait()).toBe(0)
    expect(await wait()).toBe(300)
  }
})

test('all is forgotten when the time since the first is over', async () => {
  for (let i = 0; i < 3; i++) await take([rule, 'over'])
  expect((await take([rule, 'over'])).ok).toBe(false)
  await pass(3601)
  expect((await take([rule, 'over'])).ok).toBe(true)
  expect((await take([rule, 'over'])).ok).toBe(true)
  await pass(3601)
  await forgetTurns(world.house.db)
  expect((await sql`select 1 from turn`.execute(world.house.db)).rows).toEqual([])
})

test('several turns are taken together or not at all, and the longest pause is the one that counts', async () => {
  const both: [Pauses, string][] = [
    [rule, 'a'],
    [wider, 'b'],
  ]
  expect((await take(...both)).ok).toBe(true)
  expect((await take(...both)).ok).toBe(true)
  expect(await take(...both)).toEqual({ ok: false, waitSeconds: 60, refusedBy: ['test'] })
  // What was refused by the one was not taken from the other.
  expect((await take([wider, 'b'])).ok).toBe(true)
  expect(await take(...both)).toEqual({ ok: false, waitSeconds: 900, refusedBy: ['test', 'wider'] })
})

test('forty at once from two connections get exactly what is free, whatever the order of their keys', async () => {
  const taken = await Promise.all(
    Array.from({ length: 40 }, (_, i) => (i % 2 ? take([rule, 'x'], [wider, 'y']) : take([wider, 'y'], [rule, 'x']))),
  )
  expect(taken.filter(one => one.ok)).toHaveLength(2)
})

test('what is given back does not count, and the keys themselves are not kept', async () => {
  const turn = { rule, key: '+6281234567890' }
  for (let i = 0; i < 5; i++) {
    expect((await takeTurns(world.house.db, [turn])).ok).toBe(true)
    await giveTurnsBack(world.house.db, [turn])
  }
  const forgiving = { rule: { ...rule, name: 'forgiving', forgiving: true }, key: 'x' }
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 2; i++) expect((await takeTurns(world.house.db, [forgiving])).ok).toBe(true)
    expect((await takeTurns(world.house.db, [forgiving])).ok).toBe(false)
    await giveTurnsBack(world.house.db, [forgiving])
  }
  const { rows } = await sql<{ key: string }>`select key from turn`.execute(world.house.db)
  for (const { key } of rows) expect(key).not.toContain('628')
})
