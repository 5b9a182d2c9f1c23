import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../../../../test/persons.ts'
import { openWorld, type World } from '../../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('before the first season every entry of the navigation of officers and office leads to a page', async () => {
  const office = await signIn(world, 'office')
  const kecamatan = await signIn(world, { role: 'kecamatan', region: '320501' })
  const kabupaten = await signIn(world, { role: 'kabupaten', region: '3205' })
  for (const who of [kecamatan, kabupaten, office]) {
    const open = (path: string) => world.request(path, { cookie: who.cookie })
    const html = await (await open(`/${who.actor.role === 'office' ? 'kantor' : who.actor.role}`)).text()
    const [nav = ''] = /<nav[\s\S]*?<\/nav>/.exec(html) ?? []
    const paths = [...nav.matchAll(/href="(\/[^"]*)"/g)].map(([, path]) => path!)
    expect(paths.length).toBeGreaterThan(1)
    // The office has several seasons: its list leads on to the one that runs, and home before any.
    for (const path of paths) expect([path, [200, 303].includes((await open(path)).status)]).toEqual([path, true])
    if (who === office) expect((await open('/kantor/kecamatan')).status).toBe(200)
  }
})
