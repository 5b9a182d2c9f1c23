import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('people stand in the order in which they are looked up: capitals and accents tell apart only what is otherwise the same', async () => {
  const names = ['Ágata Sari', 'agus Salim', 'Ahmad Fauzi', 'ÉLIS Lestari', 'Elis Nurhayati', 'enok Rohayati']
  for (const name of names.toReversed()) {
    const { actor } = await signIn(world, { role: 'kecamatan', region: '320501' })
    await world.house.db.updateTable('person').set({ name }).where('id', '=', actor.personId).execute()
  }
  const { cookie } = await signIn(world, 'office')
  const list = await (await world.request('/kantor/orang?peran=kecamatan', { cookie })).text()
  const places = names.map(name => list.indexOf(name))
  expect(Math.min(...places)).toBeGreaterThan(0)
  expect(names.toSorted((a, b) => list.indexOf(a) - list.indexOf(b))).toEqual(names)
})
