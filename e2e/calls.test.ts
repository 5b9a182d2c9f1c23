import { mkdirSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seasons } from '../seasons/index.ts'
import { questionsOf } from '../src/platform/form/content.ts'
import { startClockAt, clockReadEveryMs } from '../src/platform/clock/clock.ts'
import { businessPages, mentorPages, mentorsMorning } from '../src/modules/registration/test-calls.ts'
import { goodPages } from '../src/modules/registration/test-registration.ts'
import { openBrowser, visitor } from './browser.ts'
import { Finger } from './finger.ts'
import { serveTrial, type Served } from './serve.ts'

// A pesantren, the owner of a business and a mentor, each on a cheap phone, with and without JavaScript, from the home page to
// the status. They type as people do, get one answer wrong, and press as little as a finger must.
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

/** As people type: units, names of months, blanks, a whole message. */
const clumsyPages: typeof goodPages = {
  ...goodPages,
  alamat: {
    ...goodPages.alamat,
    location: 'https://www.google.com/maps/place/X/@-7.9,107.1,17z/data=!3d-7.2166!4d107.9086',
  },
  kontak: { ...goodPages.kontak, pesantren_phone: '+62 0262\u2011233456', website: 'IG: @nurulhuda.garut' },
  santri: { santri_boarding: '1.200 orang', santri_day: '± 80 santri', teachers: '14 Orang' },
  perwakilan: {
    ...goodPages.perwakilan,
    rep_nik: '3205 0157 0890 0000',
    'rep_birth_date-month': 'Agustus',
  },
  'kontak-perwakilan': { rep_phone: '\u202a+62 812\u20113456\u20117890\u202c' },
  omzet: { turnover_month: 'Rp 12.000.000,-', turnover_year: '140 jt', assets: 'Rp. 30.000.000,00' },
  lahan: { skills: 'cooking', land_m2: '1,5 hektar' },
  kemandirian: { cost_share: '15 %' },
}

/** Wrong before it is right: the page, the field, and what is typed first. */
const wrongFirst: Record<string, Record<string, string>> = {
  perwakilan: { rep_nik: '320501570890000' },
  santri: { santri_boarding: 'banyak' },
}

/** Fingers tire: what the way from the home page to the status may ask of one. */
const mostPresses = 90

const ways = [
  {
    who: 'pesantren',
    call: '/daftar/opop/registration',
    given: ['yes', 'processing', 'no', 'yes', 'yes', 'inside'],
    begin: 'main form[action="/daftar/opop/registration"] button',
    pages: clumsyPages,
    own: opop.calls[0]!.form,
    number: /OPOP-19-\d{6}/,
  },
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
  const finger = new Finger(page)
  const began = performance.now()
  const seen = watcher(page, name)
  await page.goto('/')
  await page.goto('/')
  await finger.press('a.btn[href="/daftar"]')
  await seen('daftar')
  await finger.press(`main a[href="${way.call}"]`)
  for (const given of way.given) {
    await seen('syarat')
    await finger.tick(`main input[type=radio][value="${given}"]`)
    await finger.press('main form button')
  }
  await seen('hasil')
  await finger.press('main a.btn')
  await signIn(finger)
  await seen('saya')
  await finger.press(way.begin)
  const own = new URL(page.url()).pathname
  await seen('daftar-tugas')
  await finger.press(`main a[href^="${own}/isi/"]`)
  while (new URL(page.url()).pathname.startsWith(`${own}/isi/`)) {
    await seen(new URL(page.url()).pathname.split('/').at(-1)!)
    await answerPage(finger, { ...way.pages, ...ownNumbers(way.pages) })
  }
  await seen('periksa')
  await finger.press('main form[method=post] button:not([name], [type=button])')
  expect(new URL(page.url()).pathname).toBe(`${own}/bukti`)
  expect(await page.innerText('main')).toMatch(way.number)
  await seen('bukti')
  await finger.press(`main a[href="${own}/status"]`)
  await seen('status')
  // Of the machine: what pages take one after another, without the time in which somebody reads and types.
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(
    `${name}: ${finger.presses} presses in ${seconds} s from the home page to the status (most ${mostPresses})`,
  )
  expect(finger.presses).toBeLessThanOrEqual(mostPresses)
  for (const part of ['batal', 'cetak']) {
    await page.goto(`${own}/${part}`)
    await seen(part)
  }
  await page.goto('/saya')
  await seen('saya-terdaftar')
}

/** A pesantren or business of its own for each visitor. */
function ownNumbers(pages: Record<string, Record<string, string>>): Record<string, Record<string, string>> {
  if (pages.nib) return { nib: { ...pages.nib, nib: `91200012345${10 + phones}` } }
  return pages.cari ? { cari: { nspp: `5100 3205 05${10 + phones}` } } : {}
}

async function signIn(finger: Finger): Promise<void> {
  const { page } = finger
  await page.fill('main [name=kontak]', `0813-7777-10${10 + phones++}`)
  await finger.press('main form[method=post] button:not([name], [type=button])')
  const code = /kode Anda (\d{6})/.exec(await page.innerText('main'))![1]!
  await page.fill('main [name=kode]', code)
  await finger.press('main form[method=post] button:not([name], [type=button])')
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

/** A number that is on no list is said on a page with a link. */
const onward = 'main form[method=post] :is(button:not([name], [type=button]), a.btn)'

const neededSlots = seasons.flatMap(season =>
  season.calls.flatMap(call => questionsOf(call.form).flatMap(one => (one.needed ? [one.code] : []))),
)

let seed = 0

async function attachTo(finger: Finger, slot: string): Promise<void> {
  const field = finger.page.locator(`main input[type=file][name="${slot}"]`)
  if ((await field.count()) > 0) await finger.attach(field, seed++)
}

/** Answers what is asked until the page lets go: step by step for a region, and right after one that was wrong. */
async function answerPage(finger: Finger, pages: Record<string, Record<string, string>>): Promise<void> {
  const { page } = finger
  const here = new URL(page.url()).pathname
  const code = here.split('/').at(-1)!
  const stays = () => new URL(page.url()).pathname === here
  const right = pages[code] ?? {}
  const wrong = Object.keys(right).some(name => name in (wrongFirst[code] ?? {})) ? wrongFirst[code] : undefined
  if (wrong) {
    for (const [name, value] of Object.entries({ ...right, ...wrong })) await finger.put(name, value)
    await finger.press('main form[method=post] button:not([name], [type=button])')
    expect(await page.title()).toMatch(/^Perbaiki:/)
  }
  for (let tries = 0; tries < 4 && stays(); tries++) {
    for (const [name, value] of Object.entries(right)) await finger.put(name, value)
    // Whoever sits with a phone sends what is needed now; what may follow does.
    for (const slot of neededSlots) await attachTo(finger, slot)
    await finger.press(onward)
    expect(await page.innerText('main')).not.toContain('layar lain')
  }
  if (stays()) throw new Error(`${here} does not let go: ${await page.innerText('main')}`)
}
