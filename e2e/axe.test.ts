import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routes } from '../src/app.ts'
import { openBrowser, visitor } from './browser.ts'
import { signInAs, type Member } from './cast.ts'
import { open } from './photograph.ts'
import { findKnown, samples, type Sample } from './samples.ts'
import { serveTrial, type Served } from './serve.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
// Nothing else depends on the colour scheme.
const colours = ['color-contrast', 'link-in-text-block']

let served: Served
let browser: Browser
let table: Record<string, Sample[] | undefined>
beforeAll(async () => {
  ;[served, browser] = await Promise.all([serveTrial({ files: true }), openBrowser()])
  table = samples(await findKnown(served.world.house, served.origin))
}, 120_000)
afterAll(async () => {
  await browser.close()
  await served.close()
})

test('every GET route has a row in the table of samples, and every row a route', () => {
  const paths = routes.filter(route => route.method === 'GET').map(route => route.path)
  expect(paths.filter(path => !(path in table))).toEqual([])
  expect(Object.keys(table).filter(path => !paths.includes(path))).toEqual([])
})

describe.each<Member>(['nobody', 'pesantren', 'pesantren-terdaftar', 'kecamatan', 'kabupaten', 'kantor', 'pendamping'])(
  'pages that %s sees',
  member => {
    let seen: Seen[]
    beforeAll(async () => {
      seen = await visitAll(member)
    }, 90_000)

    test('axe finds nothing, in light and dark', () => {
      expect(seen.flatMap(page => page.faults.map(fault => `${page.path}: ${fault}`))).toEqual([])
    })

    test('each answers as it should, in its language, with one h1 and its landmarks', () => {
      for (const { path, at, wanted, status, lang, wide, wideOnTablet, h1, landmarks } of seen) {
        expect({ path, at, status, lang, wide, wideOnTablet, h1, landmarks }).toEqual({
          path,
          at: wanted.at ?? at,
          status: wanted.status,
          lang: 'id',
          wide: 0,
          wideOnTablet: 0,
          h1: wanted.h1,
          landmarks: { header: 1, main: 1 },
        })
      }
    })

    test('each route has a title of its own', () => {
      const titles = new Map<string, string>()
      for (const { route, title } of seen) {
        expect(title).not.toBe('')
        expect(titles.get(title) ?? route, `"${title}"`).toBe(route)
        titles.set(title, route)
      }
    })
  },
)

interface Seen {
  route: string
  path: string
  status: number
  wanted: { status: number; h1: number; at?: string }
  title: string
  /** The address that answered in the end. */
  at: string
  lang: string
  /** How many pixels it is wider than a phone of 360 and a tablet of 768: nobody scrolls sideways. */
  wide: number
  wideOnTablet: number
  h1: number
  landmarks: { header: number; main: number }
  faults: string[]
}

async function visitAll(member: Member): Promise<Seen[]> {
  const context = await visitor(browser, served.origin, { cookie: await signInAs(served, member) })
  const page = await context.newPage()
  const seen: Seen[] = []
  for (const [route, list] of Object.entries(table)) {
    for (const sample of list?.filter(one => one.as === member) ?? []) seen.push(await visit(page, route, sample))
  }
  await context.close()
  return seen
}

async function visit(page: Page, route: string, sample: Sample): Promise<Seen> {
  await page.emulateMedia({ colorScheme: 'light' })
  const answer = await open(page, sample)
  await page.evaluate(axe)
  const light = await faults(page, { type: 'tag', values: tags })
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await faults(page, { type: 'rule', values: colours })
  const wide = await sticksOut(page)
  const facts = await page.evaluate(() => ({
    title: document.title,
    lang: document.documentElement.lang,
    at: location.pathname + location.search,
    h1: document.querySelectorAll('h1').length,
    landmarks: {
      header: document.querySelectorAll('body > header').length,
      main: document.querySelectorAll('main').length,
    },
  }))
  const phone = page.viewportSize()!
  await page.setViewportSize({ ...phone, width: 768 })
  const wideOnTablet = await sticksOut(page)
  await page.setViewportSize(phone)
  const shared = {
    wide,
    wideOnTablet,
    route,
    path: sample.path,
    status: answer?.status() ?? 0,
    wanted: { status: sample.status ?? 200, h1: sample.h1 ?? 1, at: sample.send ? undefined : sample.path },
  }
  return { ...shared, ...facts, faults: [...light, ...dark.map(fault => `dark: ${fault}`)] }
}

function sticksOut(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))
}

/** Each fault in one line: the rule, how often, and the first place. */
async function faults(page: Page, runOnly: { type: 'tag' | 'rule'; values: string[] }): Promise<string[]> {
  const found = await page.evaluate(async only => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } }
    const { violations } = await axe.run({ runOnly: only, resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => ({
      id,
      times: nodes.length,
      where: nodes[0]?.html ?? '',
      why: nodes[0]?.failureSummary ?? '',
    }))
  }, runOnly)
  return found.map(
    ({ id, times, where, why }) =>
      `${id} (${times}): ${where.slice(0, 160)} – ${why.replace(/\s+/g, ' ').slice(0, 200)}`,
  )
}
