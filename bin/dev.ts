// npm run dev: builds and starts again whenever a source changes.
import { fork, spawnSync, type ChildProcess } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
let child: ChildProcess | undefined
let timer: NodeJS.Timeout | undefined

restart()
for (const folder of ['src', 'seasons', 'simulation', 'migrations']) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(restart, 150)
  })
}

function restart(): void {
  const built = spawnSync(process.execPath, [join(root, 'bin/build.ts')], { stdio: 'inherit' })
  // A broken build leaves the last good server running.
  if (built.status !== 0) return
  child?.kill('SIGTERM')
  child = fork(join(root, 'dist/server/cli.js'), ['start', ...process.argv.slice(2)])
}
