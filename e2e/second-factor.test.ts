import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  codeOf,
  forgetSteps,
  officerWith,
  password,
  secretOn,
} from '../src/modules/people/second-factor/test-officer.ts'
import { openBrowser, visitor } from './browser.ts'
import { serveTrial, type Served } from './serve.ts'
import { findFaults } from './sticking-out.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let served: Served
let browser: Browser
beforeAll(async () => {
  ;[served, browser] = await Promise.all([serveTrial(), openBrowser()])
}, 120_000)
afterAll(async () => {
  await browser.close()
  await served.close()
})

/** A phone of 360 pixels, without scripts. */
async function phone(): Promise<Page> {
  return (await visitor(browser, served.origin, { javaScript: false })).newPage()
}

/** What axe finds on a page as it stands, and what does not fit a phone with letters twice as large. */
async function faultsOf(page: Page): Promise<string[]> {
  // Scripts of the page are off: the same HTML is looked at in a page where they run.
  const looked = await (await visitor(browser, served.origin)).newPage()
  await looked.goto('/kunci')
  await looked.setContent(await page.content())
  await looked.evaluate(axe)
  const { violations } = await looked.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  const unfit = await looked.evaluate(findFaults, ['100%', '200%'])
  await looked.context().close()
  return [...violations.map(({ id }) => id), ...unfit]
}

const press = (page: Page, selector: string) => Promise.all([page.waitForNavigation(), page.click(selector)])
const at = (page: Page) => new URL(page.url()).pathname

async function typePassword(page: Page, email: string): Promise<void> {
  await page.goto('/masuk/petugas')
  await page.fill('[name=surel]', email)
  await page.fill('[name=sandi]', password)
  await press(page, 'main form button')
}

test(
  'an officer sets the second step up on a phone, and signs in with it, by the app and by a backup code',
  { timeout: 240_000 },
  async () => {
    const { email } = await officerWith(served.world, 'office')
    const page = await phone()
    await typePassword(page, email)
    expect(at(page)).toBe('/kantor')
    await page.goto('/akun/dua-langkah')
    await press(page, 'main form button')
    expect(at(page)).toBe('/akun/dua-langkah/pasang')
    expect(await faultsOf(page)).toEqual([])
    const secret = secretOn(await page.content())
    await page.fill('[name=kode]', await codeOf(secret))
    await press(page, 'main form button')
    const codes = (await page.innerText('main')).match(/\b[2-9A-Z]{5}-[2-9A-Z]{5}\b/g)!
    expect(codes).toHaveLength(10)
    expect(await faultsOf(page)).toEqual([])
    for (const more of ['', '/cadangan', '/mati']) {
      await page.goto(`/akun/dua-langkah${more}`)
      expect(await faultsOf(page), more).toEqual([])
    }

    const other = await phone()
    await typePassword(other, email)
    expect(at(other)).toBe('/masuk/petugas/kode')
    await forgetSteps(served.world)
    await other.fill('[name=kode]', await codeOf(secret))
    await press(other, 'main form button')
    expect(at(other)).toBe('/kantor')

    const third = await phone()
    await typePassword(third, email)
    await press(third, 'main a[href="/masuk/petugas/cadangan"]')
    expect(await faultsOf(third)).toEqual([])
    await third.fill('[name=cadangan]', codes[3]!)
    await press(third, 'main form button')
    expect(at(third)).toBe('/kantor')
  },
)
