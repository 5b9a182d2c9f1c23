// npm run bench -- methods [FILTER]: time and memory of every method against its bar, on inputs it generates.
// Each case runs in a process of its own; memory is its peak minus that of an empty Node. A case that misses its bar is
// run again, at most three times, because other work on the machine can slow it but nothing can make it too fast; the
// line then says how many runs the figure is the best of.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Case, CaseResult, Measured } from './methods/case.ts'

const folder = join(import.meta.dirname, 'methods')
const child = join(folder, 'run-case.ts')

/** Runs all cases whose name contains the filter; 1 when one misses its bar. */
export async function main([filter = '']: string[]): Promise<number> {
  const empty = measure('empty', 'empty').peakMegabytes
  process.stdout.write(`empty Node: ${empty.toFixed(0)} MB\n`)
  let missed = 0
  let ran = 0
  for (const [file, one] of await allCases()) {
    if (!one.name.includes(filter)) continue
    ran++
    const { best, runs } = bestOf(() => judge(one, measure(file, one.name), empty))
    if (best.problems.length > 0) missed++
    process.stdout.write(line(one, best, runs))
  }
  process.stdout.write(`${ran - missed} of ${ran} cases within their bars (bar: ${ran} of ${ran})\n`)
  return missed > 0 || ran === 0 ? 1 : 0
}

interface Judged extends CaseResult {
  megabytes: number
}

function judge(one: Case, { seconds, notes, problems, peakMegabytes }: Measured, empty: number): Judged {
  const megabytes = Math.max(0, peakMegabytes - empty)
  const missed = [
    ...(seconds > one.barSeconds ? ['too slow'] : []),
    ...(one.barMegabytes !== undefined && megabytes > one.barMegabytes ? ['too much memory'] : []),
  ]
  return { seconds, notes, megabytes, problems: [...problems, ...missed] }
}

const mostRuns = 3

function bestOf(run: () => Judged): { best: Judged; runs: number } {
  let best = run()
  let runs = 1
  for (; best.problems.length > 0 && runs < mostRuns; runs++) {
    const next = run()
    const better = next.problems.length < best.problems.length
    if (better || (next.problems.length === best.problems.length && next.seconds < best.seconds)) best = next
  }
  return { best, runs }
}

async function allCases(): Promise<[string, Case][]> {
  const files = readdirSync(folder).filter(f => f.endsWith('.cases.ts'))
  const loaded = await Promise.all(
    files.map(async file => {
      const { cases } = (await import(join(folder, file))) as { cases: Case[] }
      return cases.map((one): [string, Case] => [file, one])
    }),
  )
  return loaded.flat()
}

function measure(file: string, name: string): Measured {
  const done = spawnSync(process.execPath, [child, file, name], { encoding: 'utf8', maxBuffer: 1 << 26 })
  const last = done.stdout.trimEnd().split('\n').at(-1) ?? ''
  if (done.status !== 0) return { seconds: Infinity, peakMegabytes: 0, notes: '', problems: [done.stderr.slice(-500)] }
  return JSON.parse(last) as Measured
}

function line(one: Case, { seconds, megabytes, notes, problems }: Judged, runs: number): string {
  const bars = `bar ${one.barSeconds} s${one.barMegabytes === undefined ? '' : `, ${one.barMegabytes} MB`}`
  const figures = `${seconds.toFixed(3)} s, ${megabytes.toFixed(0)} MB${runs > 1 ? `, best of ${runs}` : ''}`
  const verdict = problems.length > 0 ? `MISSED: ${problems.join('; ')}` : 'ok'
  return `${one.name}: ${figures} (${bars}; known: ${one.known}) ${notes} ${verdict}\n`
}
