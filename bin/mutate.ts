// npm run mutate [-- --since REF | PATH …]: changes what decides about people in small ways and asks the tests beside it
// whether they notice. Below 70 % of noticed changes it fails. `--since` takes only the files changed since a commit. The tool is
// installed apart, in mutation/, the first time.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')
const apart = join(root, 'mutation')
const patterns = ['src/**/rules/**/*.ts', 'src/platform/{form,policy,plan}/**/*.{ts,tsx}']
const left = /\.test\.|\/test-|\/toy\.tsx$|\/words\.ts$/

const args = process.argv.slice(2)
const all = globSync(patterns, { cwd: root }).filter(path => !left.test(path))
const files = all.filter(chosen(args))
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

function run(command: string, args: string[], cwd: string): void {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
