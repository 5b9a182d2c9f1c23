import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../../../test/persons.ts'
import { openWorld, type World } from '../../../test/world.ts'

let world: World
let cookie: string
beforeAll(async () => {
  world = await openWorld()
  cookie = (await signIn(world, 'office')).cookie
})
afterAll(() => world.close())

test.each([
  '/',
  '/tidak-ada',
  '/sehat',
  '/aset/opop.css',
  '/masuk',
  '/kantor/orang',
  '/kantor/jejak?unduh=csv',
  '/kantor/jejak?unduh=xlsx',
])('%s carries the policy, a reference and a rule for caches', async path => {
  const { headers } = await world.request(path, { cookie })
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'self'; style-src 'self' 'sha256-.*frame-ancestors 'none'$/,
  )
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{12}$/)
  expect(headers.get('cache-control')).toMatch(/private|public|no-store/)
})

test('over https browsers are told to stay there', async () => {
  const secure = await openWorld({ ORIGIN: 'https://opop.example' })
  const { headers } = await secure.request('/')
  await secure.close()
  expect(headers.get('strict-transport-security')).toContain('max-age=31536000')
})

test('a rule for caches of its own stands: what never changes is kept, what is personal is not', async () => {
  const rule = async (path: string) => (await world.request(path, { cookie })).headers.get('cache-control')
  expect(await rule('/aset/opop.css')).toBe('public, max-age=31536000, immutable')
  expect(await rule('/kantor/jejak?unduh=csv')).toBe('private, no-store')
  expect(await rule('/kantor/jejak')).toBe('private, no-cache')
})
