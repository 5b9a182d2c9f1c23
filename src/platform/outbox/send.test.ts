import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'
import type { Actor } from '../policy/index.ts'
import { forgetCounts } from './held-back.ts'
import { messagesPerDay } from './limits.ts'
import { send } from './send.ts'
import type { Letter } from './letter.ts'

const at = Temporal.Instant.from('2019-04-25T02:00:00Z')
let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

let serial = 0
const letterOf = (cause: Letter['cause'], more: Partial<Letter> = {}): Letter => ({
  channel: 'email',
  recipient: `orang${serial++}@contoh.id`,
  template: 'uji',
  lang: 'id',
  body: 'Isi',
  cause,
  ...more,
})
const put = (cause: Letter['cause'], more?: Partial<Letter>) =>
  world.house.db.transaction().execute(tx => send(tx, letterOf(cause, more), at))
const most = messagesPerDay('applicant')

test('what an account causes in a day is counted over all kinds, however many are sent at once', async () => {
  const { actor } = await signIn(world, 'applicant')
  const sent = await Promise.all(
    Array.from({ length: most + 8 }, (_, at) => put(actor, { template: at % 2 ? 'uji' : 'lain' })),
  )
  expect(sent.filter(back => back === undefined)).toHaveLength(most)
  expect(sent.filter(back => back === 'account')).toHaveLength(8)
  const rows = await world.house.db
    .selectFrom('message')
    .select(['state', 'body'])
    .where('held_back', '=', 'account')
    .execute()
  expect(rows).toEqual(Array(8).fill({ state: 'held', body: 'Isi' }))
  const jobs = await world.house.db.selectFrom('message').select('id').where('state', '=', 'waiting').execute()
  expect(jobs).toHaveLength(most)
})

test('another account, and the next day, count for themselves; the counts of a day that is over are forgotten', async () => {
  const { db } = world.house
  const [one, other] = [(await signIn(world, 'applicant')).actor, (await signIn(world, 'applicant')).actor]
  const use = async (actor: Actor) => {
    for (let n = 0; n < most; n++) expect(await put(actor)).toBeUndefined()
    expect(await put(actor)).toBe('account')
  }
  await use(one)
  expect(await put(other)).toBeUndefined()
  await db.updateTable('message_count').set({ day: '2020-01-01' }).execute()
  await use(one)
  await db.updateTable('message_count').set({ day: '2020-01-01' }).execute()
  await forgetCounts(db)
  expect(await db.selectFrom('message_count').select('key').execute()).toEqual([])
})

test('a recipient gets no more of a kind in a day than the kind allows, whoever causes it', async () => {
  const to = { recipient: '+628111', mostToRecipient: 2, template: 'tanya' }
  const actors = await Promise.all([1, 2, 3].map(() => signIn(world, 'applicant')))
  const sent = await Promise.all(actors.map(({ actor }) => put(actor, to)))
  expect(sent.filter(back => back === undefined)).toHaveLength(2)
  expect(sent.filter(back => back === 'number')).toHaveLength(1)
  expect(await put(actors[0]!.actor, { ...to, template: 'lain' })).toBeUndefined()
})

test('the same key again neither sends nor counts, and what somebody asks for at the door is counted there', async () => {
  const { actor } = await signIn(world, 'applicant')
  for (let n = 0; n < most + 3; n++) expect(await put(actor, { key: 'sama' })).toBeUndefined()
  expect(await put(actor)).toBeUndefined()
  for (let n = 0; n < most + 3; n++) expect(await put('door')).toBeUndefined()
})
