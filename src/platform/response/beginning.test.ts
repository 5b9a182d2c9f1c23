import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginResponse } from './index.ts'
import { at, newToy, openToyWorld, servingOf, type ToyWorld } from './test-toy.ts'

let world: ToyWorld
beforeAll(async () => void (world = await openToyWorld()))
afterAll(() => world.close())

test('a subject begins with an empty response; where none begins, nothing is written', async () => {
  const { db } = world.house
  const toy = await newToy(world)
  const { response } = await servingOf(world, toy)
  expect(response).toMatchObject({ answers: {}, version: 0, savedAt: at, formVersionId: world.versions[0] })
  const again = sql`insert into toy (id, response_id) values (${toy}, uuidv7()) on conflict do nothing returning response_id`
  const begun = { formVersionId: world.versions[1], ownerId: world.owner.actor.personId, at }
  expect((await beginResponse(again, begun).execute(db)).rows).toEqual([])
  const { rows } = await sql`select from response where form_version_id = ${world.versions[1]}`.execute(db)
  expect(rows).toEqual([])
})
