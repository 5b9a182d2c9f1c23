import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareSeason } from '../../src/modules/registration/test-registration.ts'
import type { Route } from '../../src/platform/web/context.ts'
import { signIn } from '../persons.ts'
import { openWorld, type World } from '../world.ts'

const values = ['%00', '-'.repeat(36), '00000000-0000-0000-0000-000000000000', '..%2f..%2fetc%2fpasswd', '__proto__']
/** What lists, searches and pages read from the query. */
const queries = ['q', 'cari', 'halaman', 'urut', 'unduh', 'kab', 'nomor', 'ke', 'tanya', 'ok']

let world: World
let cookies: string[]
beforeAll(async () => {
  world = await openWorld()
  await prepareSeason(world)
  const personas = ['pesantren', 'office', { role: 'kecamatan', region: '320401' }] as const
  cookies = await Promise.all(personas.map(async persona => (await signIn(world, persona)).cookie))
})
afterAll(() => world.close())

const frames: Record<Route['frame'], number[]> = { public: [0], pesantren: [0], staff: [1, 2] }

test('no address that somebody makes up is a failure of the server, and none shows what stands behind', async () => {
  const failures: string[] = []
  for (const route of world.house.routes) {
    for (const who of frames[route.frame]) {
      for (const address of addressesOf(route)) {
        const form = route.method === 'POST' ? { x: '1' } : undefined
        const answer = await world.request(address, { form, cookie: cookies[who]! })
        const text = answer.status === 200 ? '' : await answer.text()
        if (answer.status >= 500 || /node_modules|select .* from|invalid input syntax/i.test(text))
          failures.push(`${answer.status} ${route.method} ${address.slice(0, 120)}`)
      }
    }
  }
  expect(failures).toEqual([])
}, 60_000)

/** A route with a parameter gets each value in its place; every page that is read gets each value in a query, in turn. */
function addressesOf(route: Route): string[] {
  const { path, method } = route
  const filled = path.replace(':programme', 'opop').replace(':year', '2019')
  const names = path.match(/:[a-z]+/g) ?? []
  const one = (name: string, value: string) =>
    path.replace(name, value).replace(':programme', 'opop').replace(':year', '2019')
  const inPath = names.flatMap(name => values.map(value => one(name, value).replace(/:[a-z]+/g, 'x')))
  if (method === 'POST' || names.length > 2) return inPath
  const plain = filled.replace(/:[a-z]+/g, 'x')
  return [...inPath, ...queries.map((name, at) => `${plain}?${name}=${values[at % values.length]}`)]
}
