import { once } from 'node:events'
import type { Server } from 'node:http'
import { availableParallelism } from 'node:os'
import { closeHouse } from '../../platform/house.ts'
import { keepPublicKey } from '../../platform/keys/known-keys.ts'
import { makeLog } from '../../platform/web/log.ts'
import { openServer } from '../../platform/web/open-server.ts'
import { makeServer } from '../../platform/web/server.ts'
import { outliveFaults } from '../guard.ts'
import { openCommandHouse } from '../house.ts'
import { Refusal, type Verb } from '../verb.ts'

export const verb: Verb = {
  name: 'serve',
  summary: 'answer requests on PORT (web process only; jobs need `opop worker`)',
  help: `
Reads PORT, DATABASE_URL, ORIGIN, DATA_DIR, SESSION_SECRET, SIGNING_KEY, TRUSTED_PROXY. One web process uses one core. On Linux several
may run side by side on the same PORT; \`opop start\` runs two where there are two cores.

Example:
  PORT=3000 opop serve`,
  options: {},
  async run() {
    const house = await openCommandHouse(makeLog(), { clients: pageClients() })
    outliveFaults(house.log)
    try {
      await keepPublicKey(house)
      const server = openServer(makeServer(house).fetch)
      await listen(server, house.env.port)
      await untilStopped()
      await finish(server)
    } finally {
      await closeHouse(house)
    }
    return 0
  },
}

/**
 * How many clients the pages of one process share: more than the processors can serve only take turns. On two cores four
 * instead of twelve made some 5 % more journeys.
 */
function pageClients(): number {
  return Math.min(16, Math.max(4, 2 * availableParallelism()))
}

/** How long requests in flight may take after the word to stop. */
const patience = 8000

/** Resolves when the port is open. Several web processes may listen on one; the kernel deals the connections out. */
async function listen(server: Server, port: number): Promise<void> {
  server.listen({ port, reusePort: process.platform === 'linux' })
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EADDRINUSE' ? 'another program has it' : error.message
    throw new Refusal(`Cannot listen on port ${port}: ${why}. Give another one in PORT.`)
  })
}

/** Takes no new requests and resolves when those in flight are answered, or at the end of patience. */
async function finish(server: Server): Promise<void> {
  // A browser keeps its connection open long after its answer: such idle ones are closed as soon as they are.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), patience)
  await new Promise(resolve => server.close(resolve))
  clearInterval(idle)
  clearTimeout(late)
}

/** Resolves at SIGTERM or SIGINT, or when the process that started this one is gone. */
export async function untilStopped(): Promise<void> {
  await new Promise<void>(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
    if (process.send) process.once('disconnect', () => resolve())
  })
  // The channel to the starter would keep this process alive, and the starter waits for its end.
  if (process.connected) process.disconnect?.()
}
