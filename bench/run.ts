// npm run bench -- NAME [ARG …]: each bench prints its figure and its bar last and exits 1 below the bar.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const name = process.argv[2] ?? ''
const file = join(import.meta.dirname, `${name}.ts`)
if (!/^[a-z-]+$/.test(name) || name === 'run' || !existsSync(file)) {
  const names = readdirSync(import.meta.dirname).filter(f => f.endsWith('.ts') && f !== 'run.ts')
  process.stderr.write(`npm run bench -- NAME, one of: ${names.map(f => f.replace('.ts', '')).join(', ')}\n`)
  process.exit(2)
}
// An interrupted bench takes its processes and databases along.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

const bench = (await import(file)) as { main(args: string[]): Promise<number> }
process.exit(await bench.main(process.argv.slice(3)))
