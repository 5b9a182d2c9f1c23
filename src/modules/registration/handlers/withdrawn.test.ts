import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { submit } from '../actions/submit.ts'
import { withdraw } from '../actions/withdraw.ts'
import { step } from '../data/registrations.ts'
import { fullDraft, morning, prepareSeason, refill } from '../test-registration.ts'

let world: World
let office: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  office = await signIn(world, 'office')
})
afterAll(() => world.close())

async function sent(nspp: string) {
  const owner = await fullDraft(world, { cari: { nspp } })
  const done = await submit(world.house, owner.actor, morning, { lang: 'id' })
  if (!('receipt' in done)) throw new Error(JSON.stringify(done))
  const { registrationId, number, code } = done.receipt
  return { owner, registrationId, receipt: `/bukti/${number}-${code}`, page: `/kantor/opop/2019/pendaftaran/${number}` }
}

const textOf = async (path: string) => (await world.request(path, { cookie: office.cookie })).text()

test('a receipt and the case say who withdrew: its owner, or the office', async () => {
  const own = await sent('510032053001')
  await withdraw(world.house, own.owner.actor, '', morning)
  expect(await textOf(own.receipt)).toContain('dibatalkan oleh pendaftar.')
  expect(await textOf(own.page)).toContain('Pendaftaran ini dibatalkan pendaftar')
  const lost = await sent('510032053002')
  const { registrationId } = lost
  const change = { registrationId, from: 'submitted', to: 'withdrawn', actor: office.actor, at: morning } as const
  await world.house.db.transaction().execute(tx => step(tx, change))
  expect(await textOf(lost.receipt)).toContain('dibatalkan oleh kantor OPOP.')
  expect(await textOf(lost.page)).toContain('Pendaftaran ini dibatalkan kantor OPOP')
})

test('the owner of what was withdrawn still reaches its receipts, and nobody else does', async () => {
  const { owner, receipt } = await sent('510032053003')
  await withdraw(world.house, owner.actor, '', morning)
  const bukti = (who: SignedIn) => world.request('/saya/bukti', { cookie: who.cookie })
  const own = await bukti(owner)
  expect([own.status, await own.text()]).toEqual([200, expect.stringContaining(receipt)])
  expect(await (await world.request('/saya?dibatalkan', { cookie: owner.cookie })).text()).toContain(
    'href="/saya/bukti"',
  )
  const stranger = await bukti(await signIn(world, 'pesantren'))
  expect([stranger.status, stranger.headers.get('location')]).toEqual([303, '/saya'])
  const draft = await fullDraft(world, { cari: { nspp: '510032053005' } })
  await withdraw(world.house, draft.actor, '', morning)
  const home = await (await world.request('/saya?dibatalkan', { cookie: draft.cookie })).text()
  expect(home).not.toContain('/saya/bukti')
  // With a new draft too, until that one has receipts of its own.
  await refill(world, owner, { cari: { nspp: '510032053004' } })
  expect(await (await bukti(owner)).text()).toContain(receipt)
  const again = await submit(world.house, owner.actor, morning, { lang: 'id' })
  const text = await (await bukti(owner)).text()
  expect(text).toContain('receipt' in again ? again.receipt.number : 'sent')
  expect(text).not.toContain(receipt)
})
