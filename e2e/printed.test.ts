import { PDFiumLibrary } from '@hyzyla/pdfium'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import type { Member } from './cast.ts'
import { lengthenNames, longName } from './long-names.ts'
import { withPage } from './photograph.ts'
import { findKnown, type Known } from './samples.ts'
import { serveTrial, type Served } from './serve.ts'
import { findFaults } from './sticking-out.ts'

/** A4 without its margins of 14 mm, in pixels. */
const paper = { width: 688, height: 1017 }

let served: Served
let browser: Browser
let known: Known
beforeAll(async () => {
  ;[served, browser] = await Promise.all([serveTrial(), openBrowser()])
  known = await findKnown(served.world.house, served.origin)
}, 120_000)
afterAll(async () => {
  await browser.close()
  await served.close()
})

// The names become longer in between: one test after the other.
test.each(['as they are', 'of 200 letters'])('the receipt is one sheet of paper, with names %s', async names => {
  if (names !== 'as they are') await lengthenNames(served.world.house)
  for (const [member, path] of [
    ['pesantren-terdaftar', `${known.sentAt}/bukti`],
    ['nobody', `/bukti/${known.receipt}`],
  ] as const) {
    const { pages, faults } = await printed(member, path)
    expect({ path, pages: pages.length, faults }).toEqual({ path, pages: 1, faults: [] })
    expect(pages[0]).toContain(known.number)
  }
})

test.each(['', '/cetak'])(
  'the print of a case%s is the case alone, all of it, whatever the names',
  { timeout: 60_000 },
  async below => {
    const { pages, faults } = await printed('kantor', `/kantor/opop/2019/pendaftaran/${known.number}${below}`)
    const text = pages.join('')
    expect(faults).toEqual([])
    expect(text).toContain(known.number)
    expect(text).toContain(longName)
    // Of the other cases of the queue, the menu and what can be pressed there is nothing. The foot names a form as four and four.
    const named = /(OPOP-\d\d-\d{6}|(?<!Formulir[0-9A-F]{3})D-[0-9A-Z]{4})(?!\d)/g
    expect(text.match(named)!.filter(one => one !== known.number)).toEqual([])
    expect(text).not.toMatch(/Keluar|Pengaturan|Berikutnya/)
    expect(pages.filter(page => page.length < 40)).toEqual([])
  },
)

test.each([
  ['nobody', '/', 'Perjalananmusimini'],
  ['kecamatan', '/kecamatan', 'OPOP2019'],
  ['kantor', '/kantor', 'OPOP2019'],
] as const)('the home of %s is read on paper as on the screen: %s', async (member, path, told) => {
  const { pages, faults } = await printed(member, path)
  expect(faults).toEqual([])
  expect(pages.join('')).toContain(told)
  expect(pages.filter(page => page.length < 40)).toEqual([])
})

/** What stands on each sheet, without blanks; and what sticks out of it. */
async function printed(member: Member, path: string): Promise<{ pages: string[]; faults: string[] }> {
  return withPage(browser, served.origin, member, paper, async page => {
    await page.goto(path)
    const pages = await sheetsOf(page)
    await page.emulateMedia({ media: 'print' })
    return { pages, faults: await page.evaluate(findFaults, ['100%']) }
  })
}

async function sheetsOf(page: Page): Promise<string[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(await page.pdf({ preferCSSPageSize: true }))
  const texts = [...document.pages()].map(one => one.getText().replace(/\s/g, ''))
  document.destroy()
  library.destroy()
  return texts
}
