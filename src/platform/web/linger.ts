import type { IncomingMessage, Server } from 'node:http'

/** How long a sender may still send after its answer, in milliseconds. */
export const lingering = { ms: 5000 }

/**
 * Has a server answer those who still send: what comes after the answer is read and dropped for a while, since a sender that
 * is cut off at once reads no answer; then the connection ends. A sender that is done by then keeps its connection.
 */
export function lingerAfterAnswers(server: Server): void {
  server.on('request', (incoming, outgoing) => {
    const { headers } = incoming
    if (headers['content-length'] ?? headers['transfer-encoding']) outgoing.once('close', () => linger(incoming))
  })
}

function linger(incoming: IncomingMessage): void {
  if (incoming.complete) return
  const { socket } = incoming
  incoming.on('error', () => undefined)
  incoming.resume()
  setTimeout(() => incoming.complete || socket.destroy(), lingering.ms).unref()
}
