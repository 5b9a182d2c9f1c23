import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillTrial } from '../../../../e2e/trial.ts'
import { signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'

let world: World
let cookie: string
beforeAll(async () => {
  world = await openWorld()
  await fillTrial(world.house, { size: 1, files: false })
  cookie = (await signIn(world, 'office')).cookie
  const form = { nama: 'Asep Suparman', surel: 'asep@contoh.id', hp: '', peran: 'kabupaten', daerah: '3205' }
  expect((await world.request('/kantor/orang/undangan', { cookie, form })).status).toBe(303)
}, 120_000)
afterAll(() => world.close())

const visit = (path: string) => world.request(path, { cookie })

/** Follows one redirect: what is known by its id alone stands under its season. */
async function statusOf(path: string): Promise<number> {
  const answer = await visit(path)
  return answer.status === 303 ? (await visit(answer.headers.get('location')!)).status : answer.status
}

test('the rows of the trail lead to what they are about', async () => {
  const kinds: Record<string, number> = {}
  for (const kind of ['registration', 'person', 'dispute', 'organisation', 'message']) {
    const html = await (await visit(`/kantor/jejak?q=${kind}`)).text()
    const links = [...html.matchAll(/<td[^>]*><a href="(\/[^"]*[0-9a-f-]{36})"/g)].map(([, href]) => href!)
    if (links.length > 0) kinds[kind] = await statusOf(links[0]!)
  }
  expect(kinds).toMatchObject({ registration: 200, person: 200 })
  expect(new Set(Object.values(kinds))).toEqual(new Set([200]))
})

test('a registration that nobody has leads nowhere', async () => {
  expect((await visit('/kantor/pendaftaran/01900000-0000-7000-8000-000000000000')).status).toBe(404)
})
