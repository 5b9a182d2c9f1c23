import { afterAll, beforeAll, expect, test } from 'vitest'
import { season } from '../../../../seasons/opop-2019/index.ts'
import { system } from '../../../platform/policy/index.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import type { SignedIn } from '../../../../test/persons.ts'
import { loadSeason } from '../../programmes/index.ts'
import { begin, fullDraft, morning, prepareSeason, submit } from '../test-registration.ts'

let world: World
let who: SignedIn
const nextMorning = Temporal.Instant.from('2020-04-25T09:00:00+07:00')

beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  who = await fullDraft(world)
  await submit(world.house, who.actor, morning, { lang: 'id' })
})
afterAll(() => world.close())

/** The same season a year later, its windows too. */
async function loadNextSeason(): Promise<void> {
  const later = JSON.parse(JSON.stringify(season).replaceAll('"2019-', '"2020-')) as typeof season
  const loaded = await world.house.db
    .transaction()
    .execute(tx => loadSeason(tx, { ...later, year: 2020 }, system, nextMorning))
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems))
}

test('who was registered last year registers anew this year, once, and last year stays as it was', async () => {
  const old = await begin(world.house, who.actor, morning)
  expect(old).toMatchObject({ state: 'submitted' })
  await loadNextSeason()
  const begun = await Promise.all([1, 2, 3].map(() => begin(world.house, who.actor, nextMorning)))
  expect(new Set(begun.map(one => 'id' in one && one.id)).size).toBe(1)
  expect(begun[0]).toMatchObject({ state: 'draft' })
  expect(begun[0]).not.toMatchObject({ id: 'id' in old && old.id })
  const states = await world.house.db.selectFrom('registration').select('state').orderBy('started_at').execute()
  expect(states.map(row => row.state)).toEqual(['submitted', 'draft'])
})
