import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { reopen } from '../actions/reopen.ts'
import { submit } from '../actions/submit.ts'
import { withdraw } from '../actions/withdraw.ts'
import { fullDraft, morning, prepareSeason } from '../test-registration.ts'

let world: World
let path: string
let number: string
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  const first = await fullDraft(world)
  await submit(world.house, first.actor, morning, { lang: 'id' })
  await withdraw(world.house, first.actor, '', morning)
  const second = await fullDraft(world)
  const done = await submit(world.house, second.actor, morning, { lang: 'id' })
  number = 'receipt' in done ? done.receipt.number : ''
  await reopen(world.house, second.actor, morning)
  const { id } = await world.house.db.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
  path = `/kantor/pesantren/${id}`
})
afterAll(() => world.close())

const seenBy = async (persona: Parameters<typeof signIn>[1]) => {
  const answer = await world.request(path, { cookie: (await signIn(world, persona)).cookie })
  return { status: answer.status, html: await answer.text() }
}

test('the office sees every registration of a pesantren with season, number and state, and the way to each', async () => {
  const { html } = await seenBy('office')
  expect(html.match(/href="\/kantor\/opop\/2019\/pendaftaran\/OPOP-19-\d{6}"/g)).toHaveLength(2)
  expect(html).toContain('OPOP 2019')
  expect(html).toContain(number)
})

test('a kabupaten sees those of its own region, with the way to its own page of them', async () => {
  const { html } = await seenBy({ role: 'kabupaten', region: '3205' })
  expect(html).toContain(`href="/kabupaten/pendaftaran/${number}"`)
  expect(html).not.toContain('href="/kantor/opop')
  expect((await seenBy({ role: 'kabupaten', region: '3204' })).status).toBe(404)
})

test('facts that came with a registration are told by name, never by code', async () => {
  const { html } = await seenBy('office')
  for (const told of [
    'Pimpinan',
    'KH. Ahmad Hidayat',
    '(0262) 233456',
    'Koperasi pondok pesantren',
    'Makanan dan minuman',
  ])
    expect(html).toContain(told)
  expect(html).not.toMatch(/kopontren|leader_name|unit_started|0012345678901/)
})
