import { mkdirSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seasons } from '../seasons/index.ts'
import { startClockAt, clockReadEveryMs } from '../src/platform/clock/clock.ts'
import { businessPages, mentorPages, mentorsMorning } from '../src/modules/registration/test-calls.ts'
import { pdf, photo } from '../test/files/samples.ts'
import { openBrowser, visitor } from './browser.ts'
import { serveTrial, type Served } from './serve.ts'

// The owner of a business and a mentor, each on a cheap phone, with and without JavaScript, from the list to the receipt.
// PICTURES=folder keeps a picture of every page.

const pictures = process.env.PICTURES

let served: Served
let browser: Browser
beforeAll(async () => {
  ;[served, browser] = await Promise.all([serveTrial(), openBrowser()])
  await served.world.house.db.transaction().execute(tx => startClockAt(tx, mentorsMorning))
  await new Promise(resolve => setTimeout(resolve, clockReadEveryMs + 50))
  if (pictures) mkdirSync(pictures, { recursive: true })
}, 120_000)
afterAll(async () => {
  await browser.close()
  await served.close()
})

const [opop, umkm] = seasons
const ways = [
  {
    who: 'business',
    call: '/daftar/umkm-juara/registration',
    given: ['yes', 'yes', 'yes', 'no'],
    begin: 'main form[action="/daftar/umkm-juara/registration"] button[value=business]',
    pages: businessPages,
    own: umkm!.calls[0]!.form,
    number: /UMKM-19-\d{6}/,
  },
  {
    who: 'mentor',
    call: '/daftar/opop/mentors',
    given: ['yes'],
    begin: 'main form[action="/daftar/opop/mentors"] button',
    pages: mentorPages,
    own: opop.calls[1]!.form,
    number: /PDP-19-\d{6}/,
  },
] as const

let phones = 0

describe.each(ways)('a $who', way => {
  test.each([false, true])('registers, with JavaScript: %s', { timeout: 180_000 }, async javaScript => {
    const context = await visitor(browser, served.origin, { javaScript })
    try {
      await register(context, way, `${way.who}-${javaScript ? 'js' : 'plain'}`)
    } finally {
      await context.close()
    }
  })
})

async function register(context: BrowserContext, way: (typeof ways)[number], name: string): Promise<void> {
  const page = await context.newPage()
  const seen = watcher(page, name)
  await page.goto('/daftar')
  await seen('daftar')
  await press(page, `main a[href="${way.call}"]`)
  for (const given of way.given) {
    await seen('syarat')
    await page.check(`main input[type=radio][value="${given}"]`)
    await press(page, 'main form button')
  }
  await seen('hasil')
  await press(page, 'main a.btn')
  await signIn(page)
  await seen('saya')
  await press(page, way.begin)
  const own = new URL(page.url()).pathname
  await seen('daftar-tugas')
  await press(page, `main a[href^="${own}/isi/"]`)
  while (new URL(page.url()).pathname.startsWith(`${own}/isi/`)) {
    await seen(page.url().split('/').at(-1)!)
    await answerPage(page, { ...way.pages, ...nibOf(way.pages) })
  }
  await seen('periksa')
  await press(page, 'main form[method=post] button:not([name])')
  expect(new URL(page.url()).pathname).toBe(`${own}/bukti`)
  expect(await page.innerText('main')).toMatch(way.number)
  await seen('bukti')
  for (const part of ['status', 'batal', 'cetak']) {
    await page.goto(`${own}/${part}`)
    await seen(part)
  }
  await page.goto('/saya')
  await seen('saya-terdaftar')
}

/** A business of its own for each visitor. */
function nibOf(pages: (typeof ways)[number]['pages']): typeof businessPages {
  return pages.nib ? { nib: { ...pages.nib, nib: `91200012345${10 + phones}` } } : {}
}

async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.locator(selector).first().click()])
}

async function signIn(page: Page): Promise<void> {
  await page.fill('main [name=kontak]', `0813-7777-10${10 + phones++}`)
  await press(page, 'main form[method=post] button:not([name])')
  const code = /kode Anda (\d{6})/.exec(await page.innerText('main'))![1]!
  await page.fill('main [name=kode]', code)
  await press(page, 'main form[method=post] button:not([name])')
}

/** A page is as wide as the phone, and speaks of pesantren only where the call itself does. */
function watcher(page: Page, name: string) {
  let n = 0
  return async (part: string) => {
    n += 1
    if (pictures)
      await page.screenshot({ path: `${pictures}/${name}-${String(n).padStart(2, '0')}-${part}.png`, fullPage: true })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect([part, wide]).toEqual([part, 360])
    if (name.startsWith('business') && !['daftar', 'saya', 'saya-terdaftar'].includes(part))
      expect([part, /.{0,30}esantren.{0,30}/.exec(await page.innerText('body'))]).toEqual([part, null])
  }
}

/** Answers what is asked until the page lets go: step by step for a region. */
async function answerPage(page: Page, pages: Record<string, Record<string, string>>): Promise<void> {
  const here = page.url()
  const fields = pages[here.split('/').at(-1)!] ?? {}
  for (let tries = 0; tries < 4 && page.url() === here; tries++) {
    for (const [name, value] of Object.entries(fields)) await put(page, name, value)
    for (const field of await page.locator('main input[type=file]').all()) await attach(field)
    await press(page, 'main form[method=post] button:not([name])')
  }
  if (page.url() === here) throw new Error(`${here} does not let go: ${await page.innerText('main')}`)
}

async function put(page: Page, name: string, value: string): Promise<void> {
  const control = page.locator(`main [name="${name}"]`)
  if ((await control.count()) === 0) return
  const kind = await control
    .first()
    .evaluate(one => (one.tagName === 'SELECT' ? 'select' : (one as HTMLInputElement).type))
  if (kind === 'select') await control.first().selectOption(value)
  else if (kind === 'radio' || kind === 'checkbox')
    await page.locator(`main [name="${name}"][value="${value}"]`).check()
  else if (kind !== 'hidden') await control.first().fill(value)
}

let seed = 0

async function attach(field: ReturnType<Page['locator']>): Promise<void> {
  const accepts = (await field.getAttribute('accept')) ?? ''
  if (accepts !== '.pdf') {
    const buffer = await photo({ width: 320, height: 240, seed: seed++ })
    await field.setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer })
  } else {
    await field.setInputFiles({ name: 'berkas.pdf', mimeType: 'application/pdf', buffer: pdf() })
  }
}
