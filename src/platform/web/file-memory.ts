import type { ServerResponse } from 'node:http'
import { totalmem } from 'node:os'
import type { Context } from './context.ts'

/** Bytes of uploads that are in memory now, of all requests together, and how many there may be. */
export const fileMemory = { held: 0, most: Math.max(256 * 1024 * 1024, totalmem() / 4) }

/** Counts what one request holds, until it is answered. `take` says whether there was room. */
export function holdFiles(c: Context): { take(bytes: number): boolean; release(): void } {
  let mine = 0
  const release = () => {
    fileMemory.held -= mine
    mine = 0
  }
  const outgoing = (c.env as { outgoing?: ServerResponse } | undefined)?.outgoing
  outgoing?.once('close', release)
  return {
    take(bytes) {
      mine += bytes
      fileMemory.held += bytes
      return fileMemory.held <= fileMemory.most
    },
    // A request of a test has no socket whose end could be waited for.
    release: outgoing ? () => undefined : release,
  }
}
