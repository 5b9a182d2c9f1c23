import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { startChromium } from '../../../test/chromium.ts'
import { checkSelection } from '../selection/check.ts'
import { scoreMarks } from './score.ts'
import { simulateMarks, type World } from './simulate.ts'

const world: World = {
  applicants: 4000,
  jurors: 20,
  strata: 27,
  readings: 2,
  crossing: 0.1,
  mean: 12,
  seed: 11,
  sd: { applicant: 1.5, juror: 1, stratum: 0.6, residual: 1.2 },
}
const top = 1250

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await startChromium()
  page = await browser.newPage()
  await page.addScriptTag({ content: await bundle() })
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
})

afterAll(() => browser?.close())

test('4,000 × 2 marks on a four times slower processor: the ranks of Node, checked, in under 10 s', async () => {
  const there = await quickest(() => page.evaluate(run, { world, top }))
  const here = run({ world, top })
  expect(there.ranks).toEqual(here.ranks)
  expect(there.rankLow).toEqual(here.rankLow)
  expect(there.rankHigh).toEqual(here.rankHigh)
  expect(Math.abs(there.criterion - here.criterion)).toBeLessThan(1e-6)
  expect(there.components).toBe(1)
  expect(Math.abs(there.maxSe - here.maxSe)).toBeLessThan(1e-9)
  expect(there.verdict).toEqual({ violations: [], optimal: 'proven' })
  expect(there.refuted).toBe('refuted')
  expect(there.seconds).toBeLessThan(10)
}, 90_000)

/** What else the machine does must not decide: the quickest of three runs, fewer when one is within the promise. */
async function quickest<T extends { seconds: number }>(once: () => Promise<T>): Promise<T> {
  let best = await once()
  for (let more = 0; more < 2 && best.seconds >= 10; more++) {
    const again = await once()
    if (again.seconds < best.seconds) best = again
  }
  return best
}

interface Methods {
  scoreMarks: typeof scoreMarks
  simulateMarks: typeof simulateMarks
  checkSelection: typeof checkSelection
}

/** Runs as it stands in the page and here, so it may use nothing from around it but its argument. */
function run({ world, top }: { world: World; top: number }) {
  const { methods } = globalThis as unknown as { methods: Methods }
  const { marks } = methods.simulateMarks(world)
  const started = performance.now()
  const report = methods.scoreMarks(marks, { top, seed: 5, draws: 2000 })
  const units = report.applicants.map(a => Math.round(a.adjusted * 1e4))
  const claim = (chosen: number[]) => ({
    units,
    total: top,
    rows: [],
    chosen,
    certificate: { kind: 'exchange' as const },
  })
  const best = units.map((_, i) => (i < top ? 1 : 0))
  const worse = best.map((c, i) => (i === 0 ? 0 : i === top + 500 ? 1 : c))
  const { violations, optimal } = methods.checkSelection(claim(best))
  return {
    seconds: (performance.now() - started) / 1000,
    ranks: report.applicants.map(a => `${a.applicant} ${a.rank}`),
    rankLow: report.applicants.map(a => a.rank_low),
    rankHigh: report.applicants.map(a => a.rank_high),
    criterion: report.criterion!,
    components: report.components,
    maxSe: report.max_se_juror_difference!,
    verdict: { violations, optimal },
    refuted: methods.checkSelection(claim(worse)).optimal,
  }
}

;(globalThis as unknown as { methods: Methods }).methods = { scoreMarks, simulateMarks, checkSelection }

/** The methods as one script for a browser; the build fails where they need Node. */
async function bundle(): Promise<string> {
  const entry = 'virtual:methods'
  const folder = import.meta.dirname
  const source = [
    `export { scoreMarks } from ${JSON.stringify(join(folder, 'score.ts'))}`,
    `export { simulateMarks } from ${JSON.stringify(join(folder, 'simulate.ts'))}`,
    `export { checkSelection } from ${JSON.stringify(join(folder, '../selection/check.ts'))}`,
  ].join('\n')
  const built = await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    plugins: [
      { name: 'methods', resolveId: id => (id === entry ? id : null), load: id => (id === entry ? source : null) },
    ],
    build: { write: false, lib: { entry, name: 'methods', formats: ['iife'] }, rollupOptions: { input: entry } },
  })
  const [first] = Array.isArray(built) ? built : [built]
  if (!first || !('output' in first)) throw new Error('the build gave nothing')
  return first.output[0].code.replace(/^var methods\b/, 'globalThis.methods')
}
