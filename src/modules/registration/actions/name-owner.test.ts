import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'
import { begin, goodPages, morning, prepareSeason } from '../test-registration.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
})
afterAll(() => world.close())

const nameOf = async (personId: string) =>
  (await world.house.db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirstOrThrow()).name

test('who signed up by number alone is called by name once the name was given', async () => {
  const stranger = await signIn(world, { role: 'applicant', name: '0812-••••-890' })
  await begin(world.house, stranger.actor, morning)
  await world.request('/saya/~/isi/perwakilan', { cookie: stranger.cookie, form: goodPages.perwakilan! })
  expect(await nameOf(stranger.actor.personId)).toBe('Siti Rahmawati')
  const home = await world.request('/saya', { cookie: stranger.cookie })
  expect(await home.text()).toContain('Assalamualaikum, Siti Rahmawati')
})

test('a name that somebody has already is not changed by a page of a draft', async () => {
  const named = await signIn(world, { role: 'applicant', name: 'Asep' })
  await begin(world.house, named.actor, morning)
  await world.request('/saya/~/isi/perwakilan', { cookie: named.cookie, form: goodPages.perwakilan! })
  expect(await nameOf(named.actor.personId)).toBe('Asep')
})
