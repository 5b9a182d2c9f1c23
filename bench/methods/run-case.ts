// Child of `bench/methods.ts`: runs one case and prints its figures as the last line.
import { join } from 'node:path'
import type { Case } from './case.ts'

const [file = '', name = ''] = process.argv.slice(2)
const result = file === 'empty' ? { seconds: 0, notes: '', problems: [] } : await (await find()).run()
process.stdout.write(`${JSON.stringify({ ...result, peakMegabytes: process.resourceUsage().maxRSS / 1024 })}\n`)
process.exit(0)

async function find(): Promise<Case> {
  const { cases } = (await import(join(import.meta.dirname, file))) as { cases: Case[] }
  const one = cases.find(c => c.name === name)
  if (!one) throw new Error(`no case ${name} in ${file}`)
  return one
}
