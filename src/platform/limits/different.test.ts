import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { mayAskAbout } from './different.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const rule = { name: 'asked', most: 3, seconds: 3600 }
const asked = async (who: string, things: string) => {
  const answers = []
  for (const one of things) answers.push(await mayAskAbout(world.house.db, rule, who, one))
  return answers
}

test('the same thing counts once, and what was granted stays granted beyond the limit', async () => {
  expect(await asked('ani', 'aaabc')).toEqual([true, true, true, true, true])
  expect(await asked('ani', 'dadb')).toEqual([false, true, false, true])
  expect(await asked('budi', 'ad')).toEqual([true, true])
})

test('forty different at once get exactly what is granted', async () => {
  const all = Array.from({ length: 40 }, (_, n) => mayAskAbout(world.house.db, rule, 'citra', `${n}`))
  expect((await Promise.all(all)).filter(Boolean)).toHaveLength(3)
})

test('it begins anew when the time since the first is over', async () => {
  expect(await asked('dian', 'abcd')).toEqual([true, true, true, false])
  await sql`update turn set free_at = free_at - interval '2 hours', window_ends = window_ends - interval '2 hours'`.execute(
    world.house.db,
  )
  expect(await asked('dian', 'defg')).toEqual([true, true, true, false])
})
