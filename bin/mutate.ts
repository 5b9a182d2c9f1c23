// npm run mutate [-- --since REF | --sample PERCENT [SEED] | PATH …]: changes what decides about people in small ways and asks
// the tests beside it whether they notice. Below 70 % of noticed changes it fails. `--since` takes only the files changed since a
// commit, `--sample` so many lines of a hundred of all files, the same for the same seed: all of them would take hours. What is
// computed once, when a file is loaded, is left out. The tool is installed apart, in mutation/, the first time.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')
const apart = join(root, 'mutation')
const patterns = ['src/**/rules/**/*.ts', 'src/platform/{form,policy,plan}/**/*.{ts,tsx}']
const left = /\.test\.|\/test-|\/toy\.tsx$|\/words\.ts$/

const args = process.argv.slice(2)
const all = globSync(patterns, { cwd: root }).filter(path => !left.test(path))
const files = args[0] === '--sample' ? sampled(Number(args[1]), args[2] ?? '1') : all.filter(chosen(args))
if (files.length === 0) {
  process.stdout.write('nothing of it was changed\n')
  process.exit(0)
}
if (!existsSync(join(apart, 'node_modules'))) run('npm', ['ci', '--no-audit', '--no-fund'], apart)
const stryker = join(apart, 'node_modules/@stryker-mutator/core/bin/stryker.js')
run(process.execPath, [stryker, 'run', 'mutation/stryker.config.json', '--mutate', files.join(',')], root)

function chosen([first, ...rest]: string[]): (path: string) => boolean {
  if (first === undefined) return () => true
  if (first !== '--since') return path => [first, ...rest].some(one => path.startsWith(one))
  const changed = spawnSync('git', ['diff', '--name-only', rest[0] ?? 'main'], { cwd: root, encoding: 'utf8' })
  if (changed.status !== 0) throw new Error(changed.stderr)
  const names = new Set(changed.stdout.split('\n').map(path => relative(root, join(root, path))))
  return path => names.has(path)
}

/** Ranges of one line, each drawn by the hash of its place. */
function sampled(percent: number, seed: string): string[] {
  if (!(percent > 0 && percent <= 100)) throw new Error('--sample takes a percentage of the lines')
  return all.flatMap(path => {
    const lines = readFileSync(join(root, path), 'utf8').split('\n')
    const drawn = lines.flatMap((line, at) =>
      line.trim() && isDrawn(`${seed}:${path}:${at}`, percent) ? [at + 1] : [],
    )
    return drawn.map(line => `${path}:${line}-${line}`)
  })
}

function isDrawn(place: string, percent: number): boolean {
  return createHash('sha256').update(place).digest().readUInt32BE() < (percent / 100) * 2 ** 32
}

function run(command: string, args: string[], cwd: string): void {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
