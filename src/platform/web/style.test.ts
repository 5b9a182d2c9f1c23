import { createHash } from 'node:crypto'
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
  ['/', 'opop', false],
  ['/kantor/orang', 'kerja', true],
])('%s carries its sheet in itself at first, and one link to it from then on', async (path, name, ofDesk) => {
  const first = await world.request(path, { cookie })
  const html = await first.text()
  const sheet = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!
  expect(sheet.includes('.desk')).toBe(ofDesk)
  expect(linked(html)).toEqual([])
  // What stands in the page is drawn only when the policy knows it.
  const hash = createHash('sha256').update(sheet).digest('base64')
  expect(first.headers.get('content-security-policy')).toContain(`'sha256-${hash}'`)

  const kept = first.headers.getSetCookie().map(one => one.split(';')[0])
  const again = await (await world.request(path, { cookie: [cookie, ...kept].join('; ') })).text()
  expect(again).not.toContain('<style>')
  expect(linked(again)).toEqual([expect.stringMatching(new RegExp(`^/aset/${name}\\.css\\?[0-9a-f]{10}$`))])
  expect(await (await world.request(linked(again)[0]!)).text()).toBe(sheet)
})

function linked(html: string): string[] {
  return [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(match => match[1]!)
}
