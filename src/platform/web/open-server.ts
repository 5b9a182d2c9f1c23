import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { lingerAfterAnswers } from './linger.ts'

/** What one connection may take of a web process, in milliseconds. */
export const connectionTimes = {
  /** A head that is sent byte by byte holds a connection and asks for nothing. */
  headersTimeout: 20_000,
  /**
   * A whole request with its body. The largest upload at the least speed takes 85 minutes, and whoever falls below the least
   * speed is let go long before; this ends what neither reads.
   */
  requestTimeout: 2 * 3600_000,
  connectionsCheckingInterval: 5000,
}

/** Connections of one process at once: far more than it can serve, and fewer than it may have files open. */
const mostConnections = 8000

/** The socket side of a web process. */
export function openServer(fetch: Parameters<typeof createAdaptorServer>[0]['fetch'], times = connectionTimes): Server {
  // What still comes after an answer is dropped by lingering, not by the adaptor within half a second.
  const server = createAdaptorServer({ fetch, serverOptions: times, autoCleanupIncoming: false }) as Server
  lingerAfterAnswers(server)
  server.maxConnections = mostConnections
  return server
}
