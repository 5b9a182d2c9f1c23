import type { Log } from '../platform/web/log.ts'

/**
 * What nobody caught is logged, and the process goes on: one request never ends a process and with it everybody else's
 * requests. What a request holds is given back by the request itself; a transaction that is left behind ends with its client.
 */
export function outliveFaults(log: Log): void {
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(kind, (error: unknown) => {
      log.error(kind === 'uncaughtException' ? 'uncaught' : 'unhandled', error)
      log.flush()
    })
  }
  // Where nobody reads any more, saying so would only fail again.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
