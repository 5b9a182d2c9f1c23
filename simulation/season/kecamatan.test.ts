import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepsInvariants } from '../../test/invariants.ts'
import { openWorld, type World } from '../../test/world.ts'
import { businessNow } from '../../src/platform/clock/clock.ts'
import { choose, fullDraft, morning, submit } from '../../src/modules/registration/test-registration.ts'
import { createPesantren } from '../../src/modules/registry/index.ts'
import { chance } from '../chance.ts'
import { prepareTrial } from '../prepare-trial.ts'
import { kecamatanPart } from './kecamatan.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await prepareTrial(world.house, { empty: true })
  const source = { kind: 'registry', at: await businessNow(world.house.db) }
  for (const name of ['Al-Falah', 'Nurul Huda', 'Miftahul Khoir'])
    await createPesantren(world.house.db, { name, regency_code: '3205', address: 'Kec. Malangbong' }, source)
}, 60_000)
afterAll(() => keepsInvariants(world).finally(world.close))

const play = async (day: string) => {
  const works = kecamatanPart(world.house).plan({ date: Temporal.PlainDate.from(day), chance: chance(7) })
  for (const work of works) await work.run()
  return works.length
}
const done = async () => {
  const { rows } = await sql<{ placed: number; contacted: number }>`
    select (select count(*)::int from organisation where kecamatan_code = '320514') as placed,
      (select count(*)::int from outreach) as contacted`.execute(world.house.db)
  return rows[0]
}

test('on a working day the officer answers one guess and contacts one pesantren; played again, nothing more', async () => {
  expect(await play('2019-04-25')).toBe(2)
  expect(await done()).toEqual({ placed: 1, contacted: 1 })
  await play('2019-04-25')
  expect(await done()).toEqual({ placed: 1, contacted: 1 })
  await play('2019-04-26')
  expect(await done()).toEqual({ placed: 2, contacted: 2 })
  expect(await play('2019-04-27')).toBe(0)
})

test('who has registered is passed by, so that the next one is contacted', async () => {
  // Silent, confirmed, and not contacted: one that has registered stands before it.
  const source = { kind: 'registry', at: await businessNow(world.house.db) }
  const given = { regency_code: '3205', kecamatan_code: '320514' }
  const sent = await createPesantren(world.house.db, { ...given, name: 'Terdaftar', nspp: '510032050001' }, source)
  const silent = await createPesantren(world.house.db, { ...given, name: 'Diam', nspp: '510032050002' }, source)
  const who = await fullDraft(world)
  await choose(world, who, sent)
  expect(await submit(world.house, who.actor, morning, { lang: 'id' })).toHaveProperty('receipt')
  // Whatever was confirmed before is contacted first.
  for (const day of ['2019-04-29', '2019-04-30']) await play(day)
  const { rows } = await sql`select from outreach where organisation_id = ${silent}`.execute(world.house.db)
  expect(rows).toHaveLength(1)
})

test('after the last day nobody is contacted', async () => {
  await play('2019-05-02')
  expect((await done())?.contacted).toBe(4)
})
