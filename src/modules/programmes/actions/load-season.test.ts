import { afterAll, beforeAll, expect, test } from 'vitest'
import { season } from '../../../../seasons/opop-2019/index.ts'
import { system } from '../../../platform/policy/index.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { findSeason } from '../data/seasons.ts'
import { currentSeason, lastDay, loadSeason, seasonForm, timeline } from '../index.ts'

const now = Temporal.Instant.from('2019-04-25T09:00+07:00')
let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const load = (data = season) => world.house.db.transaction().execute(tx => loadSeason(tx, data, system, now))

test('a season is loaded once, however often', async () => {
  const first = await load()
  expect(first).toMatchObject({ created: true })
  expect(await load()).toEqual({ ...first, created: false })
  const count = await world.house.db
    .selectFrom('stage')
    .select(({ fn }) => fn.countAll().as('n'))
    .executeTakeFirst()
  expect(Number(count?.n)).toBe(season.stages.length)
})

test('a season that cannot work is refused with every reason, and leaves nothing', async () => {
  const refused = await load({ ...season, year: 2020, stages: [] })
  expect(refused).toMatchObject({ problems: expect.arrayContaining(['stages is empty']) })
  expect(await findSeason(world.house.db, 'opop', 2020)).toBeUndefined()
})

test('the current season is the open one, and its window ends where the last adopted move says', async () => {
  const current = await currentSeason(world.house.db, now)
  expect(current).toMatchObject({ programme: 'opop', year: 2019 })
  expect(String(lastDay(current!.window!))).toBe('2019-04-30')
})

test('the calendar keeps every move of a window, the one that was not adopted too', async () => {
  const current = await currentSeason(world.house.db, now)
  const stages = await timeline(world.house.db, current!.id)
  expect(stages.map(stage => stage.code)).toEqual(season.stages.map(stage => stage.code))
  const moves = stages.find(stage => stage.code === 'registration')!.moves
  expect(
    moves.map(move => [move.adopted, String(lastDay(move.window)), move.old && String(lastDay(move.old))]),
  ).toEqual([
    [true, '2019-03-31', undefined],
    [false, '2019-04-12', '2019-03-31'],
    [true, '2019-04-30', '2019-03-31'],
  ])
})

test('the form is read once and comes back as it was written', async () => {
  const { house } = world
  const current = await currentSeason(house.db, now)
  const { queries } = await world.countQueries(() => seasonForm(house.db, current!.formVersionId))
  const again = await world.countQueries(() => seasonForm(house.db, current!.formVersionId))
  expect([queries, again.queries]).toEqual([2, 0])
  expect(again.result.content).toEqual(season.calls[0]!.form)
  expect(again.result.slots.product_photos).toMatchObject({ most: 3, needed: true, accepts: ['photo'] })
  expect(again.result.rules.referenceDate).toBe('2019-03-01')
})
