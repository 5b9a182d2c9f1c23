// npm run bench -- papers: 2,500 certificates and 1,600 letters with reasons are numbered, sealed and set by the worker, while
// pages are served beside it.
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'vite'
import { checkout } from '../src/platform/embedded/place.ts'
import { residentMb } from '../src/platform/decode/usage.ts'
import { openPlace, type Place } from './load/place.ts'
import type { Made } from './papers/make.ts'

const certificates = 2500
const reasoned = 1600
const bar = { certificateSeconds: 120, reasonSeconds: 90, p95: 200, memoryMb: 600 }

/** Prints how long each took, what pages felt of it, and the most memory of the worker with its children; 0 within all bars. */
export async function main(): Promise<number> {
  const place = await openPlace()
  const { url, dataDir, origin, secret } = place
  const env = { DATABASE_URL: url, DATA_DIR: dataDir, ORIGIN: origin, SESSION_SECRET: secret }
  const vite = await createServer({
    ...{ root: checkout, configFile: false, logLevel: 'error', ssr: { external: true } },
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const { makeAll } = (await vite.ssrLoadModule('/bench/papers/make.ts')) as typeof import('./papers/make.ts')
    const beside = watch(place)
    const made = await makeAll(env, { certificates, reasoned }, say).finally(() => beside.end())
    return judge(...made, await beside.end(), place.errors())
  } finally {
    await vite.close()
    await place.end()
  }
}

/** Asks for a page again and again, and looks at the memory of the worker with its children. */
function watch({ origin, worker }: Place) {
  const times: number[] = []
  let memoryMb = 0
  let going = true
  const asking = (async () => {
    while (going) {
      const began = performance.now()
      await (await fetch(`${origin}/daftar/opop/registration`)).text()
      times.push(performance.now() - began)
      memoryMb = Math.max(
        memoryMb,
        family(worker.pid!).reduce((sum, pid) => sum + residentMb(pid), 0),
      )
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  })()
  return {
    async end() {
      going = false
      await asking
      return { p95: times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Infinity, memoryMb }
    },
  }
}

/** A process and all that it has started. */
function family(pid: number): number[] {
  try {
    const tasks = readdirSync(`/proc/${pid}/task`)
    const children = tasks.flatMap(task =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').map(Number),
    )
    return [pid, ...children.filter(child => child > 0).flatMap(family)]
  } catch {
    return []
  }
}

function judge(first: Made, second: Made, beside: { p95: number; memoryMb: number }, errors: string[]): number {
  for (const error of errors.slice(0, 5)) say(`error: ${error.slice(0, 300)}`)
  const kept = first.whole && second.whole && errors.length === 0
  say(`every number once, every paper set, errors ${errors.length} (bar 0): ${kept ? 'yes' : 'NO'}`)
  say(`${certificates} certificates in ${first.seconds.toFixed(0)} s (bar ${bar.certificateSeconds} s)`)
  say(`${reasoned} letters with reasons in ${second.seconds.toFixed(0)} s (bar ${bar.reasonSeconds} s)`)
  say(`memory of the worker with its children ${beside.memoryMb.toFixed(0)} MB (bar ${bar.memoryMb} MB)`)
  say(`p95 of a page beside it ${beside.p95.toFixed(0)} ms (bar ${bar.p95} ms)`)
  const quick = first.seconds < bar.certificateSeconds && second.seconds < bar.reasonSeconds && beside.p95 < bar.p95
  return kept && quick && beside.memoryMb < bar.memoryMb ? 0 : 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
