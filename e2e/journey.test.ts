import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodPages } from '../src/modules/registration/test-registration.ts'
import { photo } from '../test/files/samples.ts'
import { openBrowser, visitor } from './browser.ts'
import { answer, enter, tabTo } from './keyboard.ts'
import { serveTrial, type Served } from './serve.ts'

// Somebody with a cheap phone, a keyboard and no JavaScript: no pointer is used in this file.

let served: Served
let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  ;[served, browser] = await Promise.all([serveTrial(), openBrowser()])
  context = await visitor(browser, served.origin, { javaScript: false })
  page = await context.newPage()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await served.close()
})

const at = () => new URL(page.url()).pathname
const heading = () => page.innerText('h1')
// A number that is on no list is said on a page with a link.
const next = 'main form[method=post] :is(button:not([name]), a.btn)'

test('six questions say that the pesantren can register', { timeout: 60_000 }, async () => {
  await page.goto('/daftar')
  await enter(page, 'main a[href="/daftar/opop/registration"]')
  for (const given of ['yes', 'processing', 'no', 'yes', 'yes', 'inside']) {
    const code = await page.getAttribute('main input[name=tanya]', 'value')
    await answer(page, code!, given, Buffer.alloc(0))
    await enter(page, 'main form button')
  }
  expect(await heading()).toContain('Bisa mendaftar')
})

test('a code to the phone signs in', { timeout: 60_000 }, async () => {
  await enter(page, 'main a.btn')
  expect(at()).toBe('/masuk')
  await answer(page, 'kontak', '0812-3456-7890', Buffer.alloc(0))
  await enter(page, next)
  const code = /kode Anda (\d{6})/.exec(await page.innerText('main'))![1]!
  await answer(page, 'kode', code, Buffer.alloc(0))
  await enter(page, next)
  expect(at()).toBe('/saya')
})

test('every page of the form is answered and saved', { timeout: 240_000 }, async () => {
  await enter(page, 'main form[action="/daftar/opop/registration"] button')
  const own = at()
  expect(own).toMatch(/^\/saya\/D-[0-9A-Z]{4,}$/)
  await enter(page, `main a[href="${own}/isi/cari"]`)
  const seen = new Set<string>()
  while (at().startsWith(`${own}/isi/`)) {
    seen.add(at())
    await answerPage(at().split('/').at(-1)!)
  }
  expect(seen.size).toBe(31)
  expect(at()).toBe(`${own}/kirim`)
})

test('the review is sent, and a receipt comes that anybody can check', { timeout: 60_000 }, async () => {
  expect(await page.locator('.sum').count()).toBe(0)
  await enter(page, next)
  expect(at()).toMatch(/^\/saya\/D-[0-9A-Z]+\/bukti$/)
  expect(await page.innerText('main')).toMatch(/OPOP-19-\d{6}/)
  const { rows } = await served.world.house.pool.query(
    `select r.number || '-' || r.code as mark from receipt r order by r.number desc limit 1`,
  )
  await page.goto(`/bukti/${rows[0].mark}`)
  expect(await page.innerText('main')).toContain('Bukti ini sah')
})

/** Answers what is asked until the page lets go: step by step for a region, once more where an answer is odd. */
async function answerPage(code: string): Promise<void> {
  const here = page.url()
  for (let tries = 0; tries < 4 && page.url() === here; tries++) {
    for (const [name, value] of Object.entries(goodPages[code] ?? {})) await answer(page, name, value, Buffer.alloc(0))
    const files = await page
      .locator('main input[type=file]')
      .evaluateAll(all => all.map(one => (one as HTMLInputElement).name))
    for (const [n, name] of files.entries())
      await answer(page, name, '', await photo({ width: 320, height: 240, seed: seed() + n }))
    await tabTo(page, next)
    await enter(page, next)
  }
  if (page.url() === here) throw new Error(`${here} does not let go: ${await page.innerText('main')}`)
}

let pictures = 0
function seed(): number {
  return (pictures += 10)
}
