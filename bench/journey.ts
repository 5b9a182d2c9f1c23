// npm run bench -- journey [--profile FOLDER]: whole registrations against the real server, load generator and database on
// the same machine. Windows in which other programs took the processor are printed and do not count.
import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { sql } from 'kysely'
import { askGenerator, supplyGenerator } from './load/ask-generator.ts'
import { measureBare } from './load/bare.ts'
import { openPlace, type Place } from './load/place.ts'
import { usedBy, usedByAll, usedByTree } from './load/processor.ts'
import type { Marked } from './load/generator.ts'

const clients = 20
/** Until the server's code is compiled for good: windows before are slower by up to a fifth. */
const warmSeconds = 20
const windowSeconds = 8
const mostWindows = 10
/** Quiet windows that are enough, and how many of them count: the best. */
const enoughQuiet = 5
const counted = 3
/** Cores that other programs may take in a window that counts. */
const quiet = 0.15
/** `share`: of what the bare server makes on the same machine, for machines on which 15 a second cannot be (decision 0026). */
const bar = { journeys: 15, share: 0.4, stretch: 25, p95: 200, photos: 25 }

/** Prints each window, then figures and bars; 0 within the bars, 1 below, 3 when no window was quiet. */
export async function main(args: string[]): Promise<number> {
  const place = await openPlace(args[0] === '--profile' ? args[1] : undefined)
  const bare = await measureBare(place, clients)
  say(`bare server on the same materials: ${bare.toFixed(1)} journeys/s`)
  const generator = fork(join(import.meta.dirname, 'load/generator.ts'), { stdio: 'inherit' })
  try {
    await begin(place, generator)
    const windows = await measure(place, generator)
    await gatherQueue(place)
    const last = await askGenerator(generator, { kind: 'stop' })
    place.worker.kill('SIGCONT')
    const drained = await drain(place)
    return judge(windows, bare, drained, [...last.errors, ...place.errors()])
  } finally {
    generator.kill()
    await place.end()
  }
}

async function begin(place: Place, generator: ChildProcess): Promise<void> {
  const { port, origin } = place
  await supplyGenerator(generator, place, 600)
  const ready = await askGenerator<{ photoBytes: number }>(generator, { kind: 'begin', port, origin, clients })
  const size = (ready.photoBytes / 1000).toFixed(0)
  say(`${clients} clients, three photos of ${size} kB each journey, picture jobs beside; warming up ${warmSeconds} s`)
}

interface Used {
  all: number
  serve: number
  pg: number
  worker: number
  generator: number
  bench: number
}

interface Window {
  journeys: number
  requests: number
  p50: number
  p95: number
  /** Milliseconds of processor time for one journey: pages, database and generator, without the picture jobs. */
  cpu: number
  foreign: number
  errors: string[]
}

async function measure(place: Place, generator: ChildProcess): Promise<Window[]> {
  await sleep(warmSeconds)
  const windows: Window[] = []
  while (windows.length < mostWindows && windows.filter(isQuiet).length < enoughQuiet) {
    const window = await oneWindow(place, generator)
    windows.push(window)
    if (window.errors.length > 0) break
  }
  return windows
}

const isQuiet = (window: Window) => window.foreign <= quiet

async function oneWindow(place: Place, generator: ChildProcess): Promise<Window> {
  const { left, errors } = await askGenerator(generator, { kind: 'mark' })
  if (left < 45 * windowSeconds) await supplyGenerator(generator, place, 45 * windowSeconds)
  await askGenerator(generator, { kind: 'mark' })
  const before = used(place, generator)
  const started = performance.now()
  await sleep(windowSeconds)
  const marked = await askGenerator(generator, { kind: 'mark' })
  const seconds = (performance.now() - started) / 1000
  const window = windowOf(marked, difference(used(place, generator), before), seconds)
  return { ...window, errors: [...errors, ...marked.errors] }
}

function used({ serve, worker, postmaster }: Place, generator: ChildProcess): Used {
  return {
    all: usedByAll(),
    // With the children that read photos for them.
    serve: serve.reduce((sum, one) => sum + usedByTree(one.pid!), 0),
    pg: usedByTree(postmaster),
    worker: usedByTree(worker.pid!),
    generator: usedBy(generator.pid!),
    bench: usedBy(process.pid),
  }
}

function difference(after: Used, before: Used): Used {
  const parts = Object.keys(after) as (keyof Used)[]
  return Object.fromEntries(parts.map(part => [part, after[part] - before[part]])) as unknown as Used
}

function windowOf(marked: Marked, taken: Used, seconds: number): Window {
  const times = marked.times.toSorted((a, b) => a - b)
  const p = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN
  const { all, serve, pg, worker, generator, bench } = taken
  const foreign = Math.max(0, all - serve - pg - worker - generator - bench) / seconds
  // Journeys half done at the edges count by their requests.
  const journeys = times.length / (marked.journeyRequests / marked.journeys)
  const perJourney = (part: number) => (part * 1000) / journeys
  const figures = { journeys: journeys / seconds, requests: times.length / seconds, p50: p(0.5), p95: p(0.95) }
  const cpu = perJourney(serve + pg + generator)
  const split = [serve, pg, generator, worker].map(part => perJourney(part).toFixed(1)).join(' / ')
  say(
    `${figures.journeys.toFixed(1)} journeys/s, ${figures.requests.toFixed(0)} requests/s, ` +
      `p50 ${figures.p50.toFixed(1)} ms, p95 ${figures.p95.toFixed(1)} ms, CPU-ms per journey ${cpu.toFixed(1)} ` +
      `(node / pg / generator / picture jobs ${split}), foreign ${foreign.toFixed(2)} cores`,
  )
  return { ...figures, cpu, foreign, errors: [] }
}

/** Holds the picture jobs for the length of one window, so that there is a queue to drain. */
async function gatherQueue({ worker }: Place): Promise<void> {
  worker.kill('SIGSTOP')
  await sleep(windowSeconds)
}

interface Drained {
  perSecond: number
  left: number
  refused: number
}

/** How fast the picture jobs go once nobody is waiting for pages. */
async function drain({ db }: Place): Promise<Drained> {
  const before = await waiting(db)
  const started = performance.now()
  let now = before
  while (now.left > 0 && performance.now() - started < 20_000) {
    await sleep(0.25)
    now = await waiting(db)
  }
  const seconds = (performance.now() - started) / 1000
  const perSecond = (before.left - now.left) / seconds
  say(`queue of ${before.left} photos: ${before.left - now.left} in ${seconds.toFixed(1)} s`)
  return { perSecond: before.left === 0 ? Infinity : perSecond, ...now }
}

async function waiting(db: Place['db']): Promise<{ left: number; refused: number }> {
  const { rows } = await sql<{ left: number; refused: number }>`
    select count(*) filter (where state in ('received', 'checked')) as left,
      count(*) filter (where state = 'refused') as refused from file`.execute(db)
  return rows[0]!
}

function judge(windows: Window[], bare: number, drained: Drained, otherErrors: string[]): number {
  const errors = [...windows.flatMap(window => window.errors), ...otherErrors]
  for (const error of errors.slice(0, 5)) say(`error: ${error.slice(0, 400)}`)
  const best = windows
    .filter(isQuiet)
    .toSorted((a, b) => b.journeys - a.journeys)
    .slice(0, counted)
  const mean = (part: (window: Window) => number) => best.reduce((sum, one) => sum + part(one), 0) / best.length
  const p95 = Math.max(...best.map(window => window.p95))
  say(
    `picture jobs afterwards: ${drained.perSecond.toFixed(1)} photos/s (bar ${bar.photos}), refused ${drained.refused}`,
  )
  say(`errors: ${errors.length} (bar 0)`)
  if (errors.length > 0 || drained.refused > 0) return 1
  if (best.length === 0) {
    say(`no verdict: in none of ${windows.length} windows did other programs take ${quiet} cores or less`)
    return 3
  }
  say(`CPU-ms per journey ${mean(one => one.cpu).toFixed(1)}, p95 ${p95.toFixed(1)} ms (bar ${bar.p95})`)
  const journeys = mean(one => one.journeys)
  const least = Math.min(bar.journeys, bar.share * bare)
  say(
    `${journeys.toFixed(1)} journeys/s in the best ${best.length} quiet of ${windows.length} windows ` +
      `(bar ${bar.journeys}, stretch ${bar.stretch}), ${(journeys / bare).toFixed(2)} of the bare server's ` +
      `${bare.toFixed(1)} (bar ${bar.share}): at least ${least.toFixed(1)} here`,
  )
  return journeys >= least && p95 < bar.p95 && drained.perSecond >= bar.photos ? 0 : 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function sleep(seconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, seconds * 1000))
}
