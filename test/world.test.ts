import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

test('an address that nobody answers for is a page that says so, with a reference', async () => {
  const answer = await world.request('/tidak-ada')
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('Halaman tidak ditemukan')
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f]{12}$/)
})

test('a post from another site is refused', async () => {
  const answer = await world.request('/', { form: { a: '1' }, headers: { origin: 'https://jahat.example' } })
  expect(answer.status).toBe(403)
})
