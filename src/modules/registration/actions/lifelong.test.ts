import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, type SignedIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { fullDraft, goodPages, morning, post, prepareSeason } from '../test-registration.ts'
import { begin } from './begin.ts'
import { reopen } from './reopen.ts'
import { submit } from './submit.ts'

let world: World
let who: SignedIn
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  who = await fullDraft(world)
})
afterAll(() => world.close())

const later = (hours: number) => morning.add({ hours })
const send = async (at = morning) => {
  const done = await submit(world.house, who.actor, at, { lang: 'id' })
  if (!('receipt' in done)) throw new Error(JSON.stringify(done))
}
const resend = async (pages: Record<string, Record<string, string>>, at: Temporal.Instant) => {
  await reopen(world.house, who.actor, at)
  for (const [code, change] of Object.entries(pages))
    await post(world, who, code, { ...goodPages[code], ...change }, at)
  await send(at)
}
const accounts = () => world.house.db.selectFrom('bank_account').selectAll().orderBy('valid_from').execute()
const units = () => world.house.db.selectFrom('business_unit').selectAll().execute()
const facts = (field: string) =>
  world.house.db.selectFrom('organisation_fact').selectAll().where('field', '=', field).orderBy('recorded_at').execute()
const nameOf = async (personId: string) =>
  (await world.house.db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirstOrThrow()).name

test('the first submission writes business, account and facts with their source', async () => {
  await send()
  expect(await units()).toMatchObject([{ name: 'Keripik Nurul Huda', field: 'food', started: '2017-02-01' }])
  expect(await accounts()).toMatchObject([
    { bank: 'bjb', branch: 'KCP Wanaraja', number: '0012345678901', owner_name: 'Yayasan Nurul Huda', valid_to: null },
  ])
  expect(await facts('leader_name')).toMatchObject([
    { value: 'KH. Ahmad Hidayat', source_kind: 'registration', actor_id: who.actor.personId },
  ])
  expect(await facts('legal_form')).toMatchObject([{ value: 'kopontren' }])
  expect(await facts('account_number')).toEqual([])
})

test('a resubmission that changes something else leaves them as they are', async () => {
  const before = [await units(), await accounts(), await facts('leader_name')]
  await resend({ kemandirian: { cost_share: '20' } }, later(1))
  expect([await units(), await accounts(), await facts('leader_name')]).toEqual(before)
})

test('another account closes the one before; another leader keeps the one before as history', async () => {
  await resend({ rekening: { account_number: '0099999999999' }, kontak: { leader_name: 'KH. Usman' } }, later(2))
  const [old, now] = await accounts()
  expect(old!.valid_to).toEqual(now!.valid_from)
  expect(now).toMatchObject({ number: '0099999999999', valid_to: null, checked_by: null })
  expect((await facts('leader_name')).map(one => [one.value, one.valid_to === null])).toEqual([
    ['KH. Ahmad Hidayat', false],
    ['KH. Usman', true],
  ])
})

test('a business that got another name is the same one, and its old name stays known', async () => {
  const [before] = await units()
  await resend({ usaha: { unit_name: 'Kopi Nurul Huda', field: 'fashion' } }, later(3))
  expect(await units()).toMatchObject([{ id: before!.id, name: 'Kopi Nurul Huda', field: 'fashion' }])
  expect((await facts('unit_name')).map(one => one.value)).toEqual(['Keripik Nurul Huda', 'Kopi Nurul Huda'])
})

test('what is refused writes nothing for life', async () => {
  const other = await fullDraft(world)
  const before = await accounts()
  expect(await submit(world.house, other.actor, later(4), { lang: 'id' })).toMatchObject({ refused: 'duplicate' })
  expect(await accounts()).toEqual(before)
})

test('who signed up by number alone is called by name once the name was given', async () => {
  const stranger = await signIn(world, { role: 'pesantren', name: '0812-••••-890' })
  await begin(world.house, stranger.actor, morning)
  await world.request('/saya/pendaftaran/perwakilan', { cookie: stranger.cookie, form: goodPages.perwakilan! })
  expect(await nameOf(stranger.actor.personId)).toBe('Siti Rahmawati')
  const home = await world.request('/saya', { cookie: stranger.cookie })
  expect(await home.text()).toContain('Assalamualaikum, Siti Rahmawati')
})

test('a name that somebody has already is not changed by a page of a draft', async () => {
  const named = await signIn(world, { role: 'pesantren', name: 'Asep' })
  await begin(world.house, named.actor, morning)
  await world.request('/saya/pendaftaran/perwakilan', { cookie: named.cookie, form: goodPages.perwakilan! })
  expect(await nameOf(named.actor.personId)).toBe('Asep')
})
