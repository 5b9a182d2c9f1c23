// Goes on under the pinned Node: `node bin/run.mjs [--build] FILE [ARG …]`.
// Installs what is missing, builds when sources are newer than the last build, then runs FILE.
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, pinnedNode, root } from './ensure.mjs'

// Objects of a request die young: room for them means fewer collections.
const isOfNpm = process.env.npm_lifecycle_event !== undefined
const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=64']

// Known before installing and building, which hear of nothing while they last.
const parent = process.ppid

/** Runs FILE (relative to the checkout) under the pinned Node and ends with its exit code. */
export function goOn(file, args, { build = false } = {}) {
  ensureInstalled()
  const env = { ...process.env, PATH: `${join(root, 'node_modules/node/bin')}:${process.env.PATH ?? ''}` }
  if (build) {
    const built = spawnSync(pinnedNode, [join(root, 'bin/build.ts'), '--if-stale'], { stdio: ['ignore', 2, 2], env })
    if (built.status !== 0) process.exit(1)
  }
  if (isOfNpm && process.ppid !== parent) process.exit(1)
  const child = spawn(pinnedNode, [...flags, join(root, file), ...args], {
    stdio: 'inherit',
    env,
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  if (isOfNpm) stopWithParent(child)
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

/**
 * npm that is killed ends without telling what it started: then the process that started us is gone. To stop, it tells us
 * itself: the scripts begin with `exec`, because a shell between npm and us would keep an interrupt for itself.
 */
function stopWithParent(child) {
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref()
}

if (process.argv[1]?.endsWith('run.mjs')) {
  const args = process.argv.slice(2)
  const build = args[0] === '--build'
  if (build) args.shift()
  goOn(args.shift(), args, { build })
}
