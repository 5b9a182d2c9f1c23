// npm run check: form, types, lint, unused code. What reads the code without running it; borders are a test of the house.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const steps: [string, string, ...string[]][] = [
  ['form', 'prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  ['types', 'typescript/bin/tsc', '--noEmit'],
  ['lint', 'eslint/bin/eslint.js', '.'],
  ['unused', 'knip/bin/knip.js'],
]

let failed = 0
for (const [name, tool, ...args] of steps) {
  const started = performance.now()
  const done = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: root, stdio: 'inherit' })
  if (done.status !== 0) failed++
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`${name.padEnd(8)} ${done.status === 0 ? 'fine' : 'NOT FINE'} (${seconds} s)\n`)
}
process.exit(failed > 0 ? 1 : 0)
