import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '../src/app.ts'
import { openBrowser, visitor } from './browser.ts'
import { signInAs, type Member } from './cast.ts'
import { lengthenNames } from './long-names.ts'
import { open } from './photograph.ts'
import { findKnown, samples, type Sample } from './samples.ts'
import { serveTrial, type Served } from './serve.ts'
import { findFaults } from './sticking-out.ts'

let served: Served
let browser: Browser
let table: Record<string, Sample[] | undefined>
beforeAll(async () => {
  ;[served, browser] = await Promise.all([serveTrial(), openBrowser()])
  table = samples(await findKnown(served.world.house, served.origin))
  if (!process.env.SHORT) await lengthenNames(served.world.house)
}, 120_000)
afterAll(async () => {
  await browser.close()
  await served.close()
})

test('every GET route has a page to be looked at, or is known to be none', () => {
  const paths = routes.filter(route => route.method === 'GET').map(route => route.path)
  expect(paths.filter(path => !(path in table))).toEqual([])
})

test.each<Member>(['nobody', 'pesantren', 'pesantren-terdaftar', 'kecamatan', 'kabupaten', 'kantor', 'pendamping'])(
  'whoever doubles the letters on a phone reaches everything without scrolling sideways, whatever the names: %s',
  { timeout: 120_000 },
  async member => {
    const context = await visitor(browser, served.origin, {
      width: Number(process.env.W ?? 360),
      cookie: await signInAs(served, member),
    })
    const page = await context.newPage()
    const found: string[] = []
    for (const sample of Object.values(table).flatMap(list => list?.filter(one => one.as === member) ?? []))
      found.push(...(await faultsOf(page, sample)))
    await context.close()
    expect(found).toEqual([])
  },
)

async function faultsOf(page: Page, sample: Sample): Promise<string[]> {
  await open(page, sample)
  const found = await page.evaluate(findFaults, (process.env.SIZES ?? '100%,130%,200%').split(','))
  return found.map(fault => `${sample.path}: ${fault}`)
}
