import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepsInvariants } from '../../../../test/invariants.ts'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { decide } from '../test-claims.ts'
import { fullDraft, morning, post, prepareSeason, readOwn, reopen, submit } from '../test-registration.ts'

let world: World
let office: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  office = await signIn(world, 'office')
})
afterAll(() => keepsInvariants(world).finally(world.close))

const send = (who: SignedIn) => submit(world.house, who.actor, morning, { lang: 'id' })
const reason = 'Surat kuasa ada padanya.'
const own = async (who: SignedIn) => (await readOwn(world.house.db, who.actor.personId, false))!
const deciding = (disputeId: string, decision: 'kept' | 'moved') =>
  decide(world.house, { disputeId, decision, reason, actor: office.actor, at: morning })
const stateOf = async (id: string) =>
  await world.house.db
    .selectFrom('v_dispute as x')
    .innerJoin('registration as r', 'r.id', 'x.held_by_id')
    .select(['x.state', 'r.owner_id'])
    .where('x.id', '=', id)
    .executeTakeFirstOrThrow()
const lettersTo = (who: SignedIn) =>
  world.house.db
    .selectFrom('message')
    .select('body')
    .where('template', '=', 'dispute-decision')
    .where('person_id', '=', who.actor.personId)
    .execute()

/** Somebody who sent for one pesantren, then for another, and is contested at both: whose cases they are. */
async function contestedAtBoth(first: string, second: string) {
  const holder = await fullDraft(world, { cari: { nspp: first } })
  await send(holder)
  const atFirst = await contest(first)
  await reopen(world.house, holder.actor, morning)
  await post(world, holder, 'cari', { nspp: second })
  expect(await send(holder)).toHaveProperty('receipt')
  return { holder, atFirst, atSecond: await contest(second) }
}

async function contest(nspp: string) {
  const claimant = await fullDraft(world, { cari: { nspp } })
  expect(await send(claimant)).toMatchObject({ refused: 'duplicate' })
  const { id } = await world.house.db
    .selectFrom('registration_dispute')
    .select('id')
    .orderBy('recorded_at', 'desc')
    .executeTakeFirstOrThrow()
  return { id, claimant }
}

test('a holder who was sent for another pesantren since loses nothing there when the first place is moved', async () => {
  const { holder, atFirst, atSecond } = await contestedAtBoth('510032053101', '510032053102')
  const before = await own(holder)
  expect(await deciding(atFirst.id, 'moved')).toHaveProperty('decided')
  expect(await own(holder)).toMatchObject({ state: 'submitted', organisationId: before.organisationId })
  expect(await lettersTo(holder)).toEqual([])
  expect(await lettersTo(atFirst.claimant)).toHaveLength(1)
  expect(await send(atFirst.claimant)).toHaveProperty('receipt')
  // The case about the other place waits for its own decision, against the same holder.
  expect(await stateOf(atSecond.id)).toEqual({ state: 'open', owner_id: holder.actor.personId })
  expect(await deciding(atSecond.id, 'moved')).toHaveProperty('decided')
  expect(await own(holder)).toBeUndefined()
})

test('a place that its holder has left cannot be kept by them, and the page says why', async () => {
  const { atFirst } = await contestedAtBoth('510032053103', '510032053104')
  expect(await deciding(atFirst.id, 'kept')).toEqual({ refused: 'left' })
  const page = await world.request(`/kantor/sengketa/${atFirst.id}`, { cookie: office.cookie })
  expect(await page.text()).toContain('Pendaftar yang lebih dahulu sudah mendaftarkan lembaga lain')
})
