import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepsInvariants } from '../../test/invariants.ts'
import { openWorld, type World } from '../../test/world.ts'
import { businessNow, stepClock } from '../../src/platform/clock/clock.ts'
import { prepareTrial } from '../prepare-trial.ts'
import { orderSeason } from './order.ts'
import type { OpenParts, Part } from './part.ts'
import { openParts } from './parts.ts'
import { playSeason } from './play-season.ts'
import { momentOf, seasonStages } from './stages.ts'

const small: OpenParts = house => openParts(house, { size: 60, recorded: 120 })

let world: World
beforeAll(async () => void (world = await openSeason('pendaftaran')))
afterAll(() => keepsInvariants(world).finally(world.close))

async function openSeason(until: string): Promise<World> {
  const opened = await openWorld()
  await prepareTrial(opened.house, { empty: true, until })
  return opened
}

async function clockOf({ house }: World): Promise<string> {
  const now = await businessNow(house.db)
  return now.toZonedDateTimeISO('Asia/Jakarta').toPlainDateTime().toString({ smallestUnit: 'hour' })
}

async function states({ house }: World): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; n: number }>`
    select state, count(*)::int as n from registration group by state order by state`.execute(house.db)
  return Object.fromEntries(rows.map(row => [row.state, row.n]))
}

/** All that was played, without what chance gives each run: ids, codes, numbers. */
async function told({ house }: World): Promise<unknown[]> {
  const { rows } = await sql`
    select a.phone_number, r.state, r.name, r.started_at, r.changed_at, r.settled_at is not null as settled,
      (select count(*)::int from document d where d.response_id = r.response_id) as papers,
      (select count(*)::int from submission s where s.response_id = r.response_id) as sent
    from registration r join account a on a.person_id = r.owner_id order by 1, r.started_at`.execute(house.db)
  return rows
}

const processOf = ({ house }: World) =>
  house.db.selectFrom('process').selectAll().where('kind', '=', 'play-season').execute()

test('until registration: people come from its first day on, and the clock stops on the morning of the stage', { timeout: 60_000 }, async () => {
  await playSeason(world.house, { stage: 'pendaftaran' }, undefined, small)
  console.log(await states(world), await clockOf(world), await processOf(world))
})

test('until its closing', { timeout: 60_000 }, async () => {
  expect(await orderSeason(world.house.db, 'pendaftaran-ditutup')).toEqual({ ordered: true })
  await playSeason(world.house, { stage: 'pendaftaran-ditutup' }, undefined, small)
  console.log(await states(world), await clockOf(world), await processOf(world))
  console.log((await told(world)).slice(0, 5))
  console.log((await sql`select state, count(*) from v_dispute group by 1`.execute(world.house.db)).rows)
  console.log((await sql`select answer, count(*) from confirmation group by 1`.execute(world.house.db).catch(e => e)))
})
