import { once } from 'node:events'
import type { Server } from 'node:http'
import { availableParallelism } from 'node:os'
import type { Environment } from '../../platform/env/env.ts'
import { keepPublicKey } from '../../platform/keys/known-keys.ts'
import type { House } from '../../platform/web/context.ts'
import { makeLog } from '../../platform/web/log.ts'
import { openServer } from '../../platform/web/open-server.ts'
import { makeServer } from '../../platform/web/server.ts'
import { outliveFaults } from '../guard.ts'
import { openCommandHouse } from '../house.ts'
import { listenForStop, untilStopped } from '../stop-signal.ts'
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
    listenForStop()
    const { house, close } = await openCommandHouse(makeLog(), { clients: pageClients() })
    outliveFaults(house.log)
    try {
      await keepPublicKey(house)
      const { fetch } = makeServer(house)
      const servers = await listenAll(fetch, house)
      await untilStopped()
      await Promise.all(servers.map(finish))
    } finally {
      await close()
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

/** In a trial everybody is the office, so that unless told it is heard on this machine only, by both names it has. */
function hostsOf({ trial, host }: Environment): (string | undefined)[] {
  if (host) return [host]
  return trial ? ['127.0.0.1', secondLoopback] : [undefined]
}

type Fetch = ReturnType<typeof makeServer>['fetch']

/** Not every machine has IPv6. */
const secondLoopback = '::1'

/** Listens under every address, or under none: one that cannot be had closes the others. */
async function listenAll(fetch: Fetch, { env, log }: House): Promise<Server[]> {
  const tried = await Promise.allSettled(hostsOf(env).map(host => listen(fetch, env.port, host)))
  const servers = tried.flatMap(one => (one.status === 'fulfilled' && one.value ? [one.value] : []))
  const failed = tried.find(one => one.status === 'rejected')
  if (failed) {
    await Promise.all(servers.map(finish))
    throw failed.reason
  }
  for (const server of servers) server.on('error', error => log.error('listening', error))
  return servers
}

/** Resolves when the port is open. Several web processes may listen on one; the kernel deals the connections out. */
async function listen(fetch: Fetch, port: number, host: string | undefined): Promise<Server | undefined> {
  const server = openServer(fetch)
  server.listen({ port, host, reusePort: process.platform === 'linux' })
  try {
    await once(server, 'listening')
    return server
  } catch (thrown) {
    const error = thrown as NodeJS.ErrnoException
    if (host === secondLoopback && error.code !== 'EADDRINUSE') return undefined
    const why = error.code === 'EADDRINUSE' ? 'another program has it' : error.message
    throw new Refusal(`Cannot listen on port ${port}: ${why}. Give another one in PORT.`)
  }
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
