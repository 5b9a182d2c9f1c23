import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { step } from '../../../platform/life/index.ts'
import { registrationLife } from '../rules/life.ts'
import { readAllOwn } from '../data/own.ts'
import { readOwn, fullDraft, morning, prepareSeason, refill, submit, withdraw } from '../test-registration.ts'

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
  const { number, code } = done.receipt
  const registrationId = (await readOwn(world.house.db, owner.actor.personId, false))!.id
  return { owner, registrationId, receipt: `/bukti/${number}-${code}`, page: `/kantor/opop/2019/pendaftaran/${number}` }
}

/** The codes of all registrations of somebody, the newest first. */
const codesOf = async (who: SignedIn) =>
  (await readAllOwn(world.house.db, who.actor.personId)).map(one => one.draftCode)

const textOf = async (path: string) => (await world.request(path, { cookie: office.cookie })).text()

test('a receipt and the case say who withdrew: its owner, or the office', async () => {
  const own = await sent('510032053001')
  await withdraw(world.house, own.owner.actor, '', morning)
  expect(await textOf(own.receipt)).toContain('dibatalkan oleh pendaftar.')
  expect(await textOf(own.page)).toContain('Pendaftaran ini dibatalkan pendaftar')
  const lost = await sent('510032053002')
  const change = { from: 'submitted', to: 'withdrawn', actor: office.actor, at: morning } as const
  await step(world.house.db, registrationLife, lost.registrationId, change)
  expect(await textOf(lost.receipt)).toContain('dibatalkan oleh kantor OPOP.')
  expect(await textOf(lost.page)).toContain('Pendaftaran ini dibatalkan kantor OPOP')
})

test('the owner of what was withdrawn still reaches its receipts, and nobody else does', async () => {
  const { owner, receipt } = await sent('510032053003')
  await withdraw(world.house, owner.actor, '', morning)
  const [code] = await codesOf(owner)
  const bukti = (who: SignedIn) => world.request(`/saya/${code}/bukti`, { cookie: who.cookie })
  const own = await bukti(owner)
  expect([own.status, await own.text()]).toEqual([200, expect.stringContaining(receipt)])
  const home = (who: SignedIn, code: string) =>
    world.request(`/saya?dibatalkan=${code}`, { cookie: who.cookie }).then(answer => answer.text())
  expect(await home(owner, code!)).toContain('href="/saya/~/bukti"')
  expect((await bukti(await signIn(world, 'applicant'))).status).toBe(404)
  const draft = await fullDraft(world, { cari: { nspp: '510032053005' } })
  await withdraw(world.house, draft.actor, '', morning)
  const [unsent] = await codesOf(draft)
  expect(await home(draft, unsent!)).toContain('sudah dibatalkan')
  expect(await home(draft, unsent!)).not.toContain('/saya/~/bukti')
  // With a new registration too: each has its own.
  await refill(world, owner, { cari: { nspp: '510032053004' } })
  expect(await (await bukti(owner)).text()).toContain(receipt)
  const again = await submit(world.house, owner.actor, morning, { lang: 'id' })
  const text = await (await world.request('/saya/~/bukti', { cookie: owner.cookie })).text()
  expect(text).toContain('receipt' in again ? again.receipt.number : 'sent')
  expect(text).not.toContain(receipt)
})
