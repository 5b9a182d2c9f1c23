import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepsInvariants } from '../../../../test/invariants.ts'
import type { SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { fullDraft, morning, prepareSeason, readOwn, submit, withdraw } from '../test-registration.ts'
import { eraseOldDrafts } from './close.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
})
afterAll(() => keepsInvariants(world).finally(world.close))

const afterEnd = Temporal.Instant.from('2019-05-01T00:00:00+07:00')

const idOf = async (who: SignedIn) => (await readOwn(world.house.db, who.actor.personId, true))!.responseId

/** What is left of a registration: its answers, papers, and the files they stood in. */
async function leftOf(responseId: string) {
  const { db } = world.house
  const draft = db.selectFrom('draft').select('version').where('response_id', '=', responseId)
  const papers = db.selectFrom('document').select('id').where('response_id', '=', responseId)
  const uses = db.selectFrom('file_use').select('slot').where('owner_id', '=', responseId)
  const rows = await Promise.all([draft.execute(), papers.execute(), uses.execute()])
  return rows.map(found => found.length)
}

test('a draft withdrawn and never submitted is erased after six months, one that was submitted is kept', async () => {
  const [never, once] = [
    await fullDraft(world, { cari: { nspp: '510032050301' } }),
    await fullDraft(world, { cari: { nspp: '510032050302' } }),
  ]
  const [neverId, onceId] = [await idOf(never), await idOf(once)]
  expect(await submit(world.house, once.actor, morning, { lang: 'id' })).toHaveProperty('receipt')
  for (const who of [never, once]) await withdraw(world.house, who.actor, '', morning)

  expect(await eraseOldDrafts(world.house, afterEnd.add({ hours: 24 * 180 }))).toBe(0)
  const kept = await leftOf(onceId)
  expect(kept).toEqual([1, 4, 4])
  expect(await eraseOldDrafts(world.house, afterEnd.add({ hours: 24 * 185 }))).toBe(1)
  expect(await leftOf(neverId)).toEqual([0, 0, 0])
  expect(await leftOf(onceId)).toEqual(kept)
  expect(await eraseOldDrafts(world.house, afterEnd.add({ hours: 24 * 185 }))).toBe(0)
})
