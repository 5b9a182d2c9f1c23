import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskPieces } from '../bin/build-styles.ts'
import { routes } from '../src/app.ts'
import { openBrowser, visitor, type Look } from './browser.ts'
import { signInAs, type Member } from './cast.ts'
import { classesIn } from './desk-classes.ts'
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
  await lengthenNames(served.world.house)
}, 120_000)
afterAll(async () => {
  await browser.close()
  await served.close()
})

test('every GET route has a page to be looked at, or is known to be none', () => {
  const paths = routes.filter(route => route.method === 'GET').map(route => route.path)
  expect(paths.filter(path => !(path in table))).toEqual([])
})

test('what is looked for is found', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
  await page.setContent(`<style>body{margin:0}</style>
    <p style="width:500px">wide</p>
    <p style="width:90px;overflow:hidden">${'W'.repeat(60)}</p>
    <p style="width:1em;overflow-wrap:anywhere">torn</p>
    <button style="display:block">covered</button><div style="position:relative;top:-2em;height:2em;background:red"></div>
    <details class="menu"><summary>Menu</summary><nav style="position:relative;left:-30px"><a href="/">away</a></nav></details>
    <div style="width:90px;overflow:auto">${'W'.repeat(60)}</div>`)
  const found = (await page.evaluate(findFaults, ['100%'])).join('\n')
  for (const fault of [
    /px too wide/,
    /text out of its box/,
    /"torn" is torn/,
    /under <div/,
    /outside/,
    /without a focus/,
  ])
    expect(found).toMatch(fault)
  await page.close()
})

test.each<[Member, string[], Look]>([
  ...(['nobody', 'pesantren', 'pesantren-terdaftar', 'kecamatan', 'kabupaten', 'kantor', 'pendamping'] as const).map(
    member => [member, ['100%', '130%', '200%'], { width: 360 }] as [Member, string[], Look],
  ),
  // Lists with all their columns, whatever stands in them.
  ...(['kecamatan', 'kabupaten', 'kantor'] as const).map(
    member => [member, ['100%'], { width: 1280, height: 800 }] as [Member, string[], Look],
  ),
])(
  'whatever the names, everything can be read and reached without scrolling sideways: %s, letters of %s, %o',
  { timeout: 120_000 },
  async (member, sizes, look) => {
    const context = await visitor(browser, served.origin, { ...look, cookie: await signInAs(served, member) })
    const page = await context.newPage()
    const found: string[] = []
    for (const sample of samplesOf(member)) {
      await open(page, sample)
      for (const fault of await page.evaluate(findFaults, sizes)) found.push(`${sample.path}: ${fault}`)
    }
    await context.close()
    expect(found).toEqual([])
  },
)

test('pages of whoever comes once wear nothing that only the sheet of desks knows', { timeout: 60_000 }, async () => {
  const found: string[] = []
  const classes = new Set(deskPieces.flatMap(classesIn))
  expect(classes.size).toBeGreaterThan(10)
  for (const member of ['nobody', 'pesantren', 'pesantren-terdaftar'] as const) {
    const cookie = await signInAs(served, member)
    for (const { path } of samplesOf(member)) {
      // The page of all components carries both.
      if (path === '/komponen') continue
      const answer = await fetch(served.origin + path, {
        headers: cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {},
      })
      for (const [, worn] of (await answer.text()).matchAll(/\sclass="([^"]*)"/g))
        for (const one of worn!.split(' ')) if (classes.has(one)) found.push(`${path}: ${one}`)
    }
  }
  expect(found).toEqual([])
})

function samplesOf(member: Member): Sample[] {
  return Object.values(table).flatMap(list => list?.filter(one => one.as === member) ?? [])
}
