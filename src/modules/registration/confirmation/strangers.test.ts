import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { messagesPerDay } from '../../../platform/outbox/limits.ts'
import { fullDraft, morning, post, prepareSeason, reopen, submit } from '../test-registration.ts'

let world: World
let who: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  who = await fullDraft(world)
})
afterAll(() => world.close())

const messages = () =>
  world.house.db
    .selectFrom('message')
    .select(['id', 'recipient', 'template', 'state', 'held_back', 'body'])
    .orderBy('created_at')
    .execute()

async function send(rep_phone: string): Promise<void> {
  await reopen(world.house, who.actor, morning)
  await post(world, who, 'kontak-perwakilan', { rep_phone })
  const done = await submit(world.house, who.actor, morning, { lang: 'id' })
  if (!('receipt' in done)) throw new Error(JSON.stringify(done))
}

test('thirty strangers get three questions between them, and nothing else', { timeout: 60_000 }, async () => {
  for (let n = 10; n < 40; n++) await send(`0813-5000-10${n}`)
  const all = await messages()
  const out = all.filter(one => one.held_back === null)
  expect(out.map(one => one.template)).toEqual(['confirmation', 'confirmation', 'confirmation'])
  const receipts = all.filter(one => one.template === 'receipt')
  expect(receipts).toHaveLength(30)
  // Only the last of them waits for its number to answer.
  expect(receipts.map(one => one.held_back)).toEqual([...Array(29).fill('replaced'), 'unproved'])
})

test('the receipt waits for the answer of its number: with yes it goes out, nobody else sends it', async () => {
  const fresh = await fullDraft(world, { cari: { nspp: '510032050999' } })
  who = fresh
  await send('0813-6000-1001')
  const [question, receipt] = (await messages()).filter(one => one.recipient === '+6281360001001')
  expect(receipt).toMatchObject({ template: 'receipt', state: 'held', held_back: 'unproved' })
  const { cookie } = await signIn(world, 'office')
  const address = `/kantor/surat/kotak-keluar/${receipt!.id}`
  expect(await (await world.request(address, { cookie })).text()).toContain('setelah nomor ini membenarkan')
  expect((await world.request(address, { cookie, form: {} })).status).toBe(409)
  await world.request(`/setuju/${question!.body.split('/').at(-1)}`, { form: { jawab: 'ya' } })
  const after = (await messages()).find(one => one.id === receipt!.id)
  expect(after).toMatchObject({ state: 'waiting', held_back: null })
})

test('once it is proved a number gets each receipt, until the limit of its account for the day', async () => {
  for (let n = 0; n < messagesPerDay('applicant'); n++) {
    await reopen(world.house, who.actor, morning)
    await post(world, who, 'santri', { santri_boarding: String(100 + n), santri_day: '80', teachers: '14' })
    await submit(world.house, who.actor, morning, { lang: 'id' })
  }
  const receipts = (await messages()).filter(one => one.recipient === '+6281360001001' && one.template === 'receipt')
  // The question counted too; the first receipt did not, because it was held back.
  const sent = receipts.slice(1).filter(one => one.held_back === null)
  expect(sent).toHaveLength(messagesPerDay('applicant') - 1)
  expect(receipts.at(-1)!.held_back).toBe('account')
})
