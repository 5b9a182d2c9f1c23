// npm run bench -- methods [FILTER]: time and memory of every method against its bar, on inputs it generates.
// Each case runs in a process of its own; memory is its peak minus that of an empty Node.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Case, Measured } from './methods/case.ts'

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
    const measured = measure(file, one.name)
    const memory = Math.max(0, measured.peakMegabytes - empty)
    const problems = [...measured.problems]
    if (measured.seconds > one.barSeconds) problems.push('too slow')
    if (one.barMegabytes !== undefined && memory > one.barMegabytes) problems.push('too much memory')
    if (problems.length > 0) missed++
    process.stdout.write(line(one, measured, memory, problems))
  }
  process.stdout.write(`${ran - missed} of ${ran} cases within their bars (bar: ${ran} of ${ran})\n`)
  return missed > 0 || ran === 0 ? 1 : 0
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

function line(one: Case, measured: Measured, memory: number, problems: string[]): string {
  const bars = `bar ${one.barSeconds} s${one.barMegabytes === undefined ? '' : `, ${one.barMegabytes} MB`}`
  const figures = `${measured.seconds.toFixed(3)} s, ${memory.toFixed(0)} MB`
  const verdict = problems.length > 0 ? `MISSED: ${problems.join('; ')}` : 'ok'
  return `${one.name}: ${figures} (${bars}; known: ${one.known}) ${measured.notes} ${verdict}\n`
}
