import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, visitor } from './browser.ts'
import { signInAs, type Member } from './cast.ts'
import { serveTrial, type Served } from './serve.ts'

let served: Served
let browser: Browser
beforeAll(async () => {
  ;[served, browser] = await Promise.all([serveTrial(), openBrowser()])
}, 120_000)
afterAll(async () => {
  await browser.close()
  await served.close()
})

/** Headers, and tables that fold. */
const pages: Partial<Record<Member, string[]>> = {
  nobody: ['/masuk', '/masuk/petugas', '/tentang', '/waktu'],
  kantor: ['/kantor/orang', '/kantor/pesantren', '/kantor/surat/kotak-keluar', '/kantor/proses/keutuhan'],
}

test.each(Object.entries(pages) as [Member, string[]][])(
  'whoever doubles the letters on a phone does not scroll sideways: %s',
  { timeout: 90_000 },
  async (member, paths) => {
    const context = await visitor(browser, served.origin, { cookie: await signInAs(served, member) })
    const page = await context.newPage()
    const wide: string[] = []
    for (const path of paths) {
      await page.goto(path)
      wide.push(...(await stickingOut(page)).map(found => `${path}: ${found}`))
    }
    await context.close()
    expect(wide).toEqual([])
  },
)

/** What makes the page wider than the screen when its letters are twice as large: the innermost things that stick out. */
function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
    const over = document.documentElement.scrollWidth - innerWidth
    if (over <= 0) return []
    const all = [...document.body.querySelectorAll('*:not(svg *)')]
    const out = all.filter(one => one.getBoundingClientRect().right > innerWidth + 1)
    const innermost = out.filter(one => !out.some(other => other !== one && one.contains(other)))
    return [
      `${over} px: ${innermost
        .map(one => one.outerHTML.slice(0, 100))
        .slice(0, 3)
        .join(' | ')}`,
    ]
  })
}
