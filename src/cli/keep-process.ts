import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { checkout } from '../platform/embedded/place.ts'

/** How long a process may take to end, in milliseconds. */
const patience = 11_000

/**
 * Later ones win over our own. Pages get room for young objects (bin/run.mjs); nobody waits for a worker, and it stays
 * some seventy megabytes smaller when it collects them more often (docs/measured.md).
 */
const flags: Record<string, string[]> = { worker: ['--max-semi-space-size=16'] }

/** Keeps one child process running: started again at once, more slowly when it dies again and again. */
export function keep(verbName: string): { stop(): Promise<void> } {
  let child: ChildProcess | undefined
  let stopped = false
  let deaths = 0

  const begin = () => {
    if (stopped) return
    const born = performance.now()
    const execArgv = [...process.execArgv, ...(flags[verbName] ?? [])]
    child = fork(join(checkout, 'dist/server/cli.js'), [verbName], { stdio: 'inherit', execArgv })
    const died = () => {
      deaths = performance.now() - born > 10_000 ? 0 : deaths + 1
      if (!stopped) setTimeout(begin, Math.min(3000, 100 * deaths ** 2))
    }
    const { pid } = child.on('exit', died)
    child.on('error', error => {
      process.stderr.write(`${verbName}: ${error.message}\n`)
      // Never begun, as when there is no memory for another process: there will be no end either.
      if (pid === undefined) died()
    })
  }
  begin()
  return {
    /** Resolves when the process is gone. */
    stop() {
      stopped = true
      if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
      const gone = new Promise<void>(resolve => child!.once('exit', () => resolve()))
      const { pid } = child
      child.kill('SIGTERM')
      // Long work ends at its next step; what has not ended then is taken up at the next start.
      const late = setTimeout(() => process.kill(pid, 'SIGKILL'), patience)
      return gone.finally(() => clearTimeout(late))
    },
  }
}
