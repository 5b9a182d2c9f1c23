import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { decide } from '../test-claims.ts'
import { fullDraft, morning, prepareSeason, submit } from '../test-registration.ts'
import { list, submitted } from './test-office.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
})
afterAll(() => world.close())

test('the history of both sides of a dispute says who decided it, when and why, with the way to it', async () => {
  const { db } = world.house
  const office = await signIn(world, { role: 'office', name: 'Rina Marlina' })
  const holder = await submitted(world)
  const rival = await fullDraft(world)
  expect(await submit(world.house, rival.actor, morning, { lang: 'id' })).toMatchObject({ refused: 'duplicate' })
  const of = db.selectFrom('registration_dispute').select(['id', 'registration_id'])
  const { id: disputeId, registration_id: claimant } = await of.executeTakeFirstOrThrow()
  const decision = { decision: 'kept' as const, reason: 'Surat kuasanya sudah kami lihat.' }
  await decide(world.house, { disputeId, ...decision, actor: office.actor, at: morning })
  for (const one of [holder.number, claimant]) {
    const html = await (await world.request(`${list}/${one}`, { cookie: office.cookie })).text()
    const told = html.split('<li>').find(entry => entry.includes('Diputus: tetap pada pendaftar yang lebih dahulu'))
    for (const text of ['Rina Marlina', `Alasan: ${decision.reason}`, `href="/kantor/sengketa/${disputeId}"`])
      expect(told).toContain(text)
  }
})
