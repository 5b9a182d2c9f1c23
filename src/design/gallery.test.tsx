import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startChromium } from '../../test/chromium.ts'
import { frameFor } from './draw.tsx'
import type { Frame } from './frame.ts'
import { Gallery } from './gallery.tsx'
import { deskPage, questionPage, staffListPage } from './gallery/pages.tsx'
import { renderPage } from './index.ts'
import { brokenTies, tags, text } from './markup.ts'
import { joinedSheet } from './sheet.ts'

const sheet = joinedSheet(import.meta.dirname)
const base: Partial<Frame> = { style: { inline: sheet }, sample: true }
const user = { name: 'Rina Marlina', role: 'Tim seleksi', region: 'Kab. Bandung' }
const staff = frameFor({ ...base, kind: 'staff', user })
const pages: Record<string, string> = {
  gallery: renderPage(frameFor(base), { title: 'Komponen' }, <Gallery />),
  question: renderPage(
    frameFor({ ...base, kind: 'pesantren', nav: [], saved: { state: 'empty', text: 'Tersimpan di HP ini' } }),
    { title: 'Berapa nomor NSPP pesantren Anda?', problem: true, narrow: true },
    questionPage('NSPP baru 11 angka. Tambahkan 1 angka lagi.'),
  ),
  list: renderPage(staff, { title: 'Pendaftaran' }, staffListPage(120)),
  desk: renderPage(staff, { title: 'Pemeriksaan' }, deskPage()),
}

describe.each(Object.entries(pages))('the %s page', (_name, html) => {
  it('breaks no tie between labels, descriptions, symbols and what they point to', () => {
    expect(brokenTies(html)).toEqual([])
  })

  it('has one main and needs no script', () => {
    expect(tags(html).filter(tag => tag.name === 'main')).toHaveLength(1)
    expect(html).not.toMatch(/<script|\son\w+=|javascript:/)
  })
})

it('a list of the gallery says what it holds: what was found, what the pager counts and what stands in the table agree', () => {
  for (const name of ['gallery', 'list']) {
    const said = text(pages[name]!)
    const found = /(\d+) ditemukan/.exec(said)![1]
    const [, from, to, of] = /(\d+)–(\d+) dari (\d+)/.exec(said)!
    expect(of).toBe(found)
    const table = /class="pager/.exec(pages[name]!)!.index
    const rows = pages[name]!.slice(pages[name]!.lastIndexOf('<tbody', table), table).match(/<tr/g)!
    expect(rows).toHaveLength(Number(to) - Number(from) + 1)
  }
})

describe('in a browser', () => {
  let browser: Browser
  let page: Page
  const axe = readFileSync(join(dirname(createRequire(import.meta.url).resolve('axe-core')), 'axe.min.js'), 'utf8')

  beforeAll(async () => {
    browser = await startChromium()
    page = await browser.newPage()
  })
  afterAll(() => browser.close())

  it.each(Object.entries(pages))(
    'axe finds nothing on the %s page, light and dark, phone and desktop',
    async (_name, html) => {
      await page.setContent(html)
      await page.evaluate(axe)
      for (const [width, colorScheme] of [
        [360, 'light'],
        [1280, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        expect(await findings(page)).toEqual([])
      }
    },
  )

  it.each([720, 1050])('a desk prints its case without the queue, on the whole width of %i px', async width => {
    await page.setContent(pages.desk!)
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ media: 'print' })
    const seen = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('.queue, .case')].map(one => one.getBoundingClientRect().width)
      return {
        boxes,
        whole: document.querySelector('main')!.clientWidth,
        scrolls: getComputedStyle(document.querySelector('.case')!).overflowY,
      }
    })
    await page.emulateMedia({ media: 'screen' })
    expect(seen.boxes.toSorted((a, b) => a - b)).toEqual([0, expect.closeTo(seen.whole, -2)])
    expect(seen.scrolls).toBe('visible')
  })

  it.each(Object.entries(pages))(
    'nothing of the %s page sticks out sideways at 320, 360 or 768 px',
    async (_name, html) => {
      await page.setContent(html)
      for (const width of [320, 360, 768]) {
        await page.setViewportSize({ width, height: 640 })
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(over).toBe(0)
      }
    },
  )
})

async function findings(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.flatMap(found =>
      found.nodes.map(node => `${found.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
    )
  })
}

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
}
