import { createAdaptorServer } from '@hono/node-server'
import { closeHouse } from '../../platform/house.ts'
import { makeLog } from '../../platform/web/log.ts'
import { makeServer } from '../../platform/web/server.ts'
import { openCommandHouse } from '../house.ts'
import type { Verb } from '../verb.ts'

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
    const house = await openCommandHouse(makeLog())
    const server = createAdaptorServer({ fetch: makeServer(house).fetch })
    // Several web processes may listen on one port; the kernel deals the connections out.
    server.listen({ port: house.env.port, reusePort: process.platform === 'linux' })
    await untilStopped()
    server.close()
    await closeHouse(house)
    return 0
  },
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
