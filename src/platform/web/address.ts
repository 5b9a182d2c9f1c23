import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from './context.ts'

/**
 * The visitor's address: the one that the outermost trusted proxy saw, else the connection's own. Of IPv6 only the network
 * (/64) counts, since whoever has one has all of its addresses.
 */
export function addressOf(c: Context): string {
  return networkOf(wholeAddress(c))
}

/** Whether a proxy says for whom it asks. */
export function isForwarded(c: Context): boolean {
  return (c.req.header('x-forwarded-for') ?? c.req.header('forwarded')) !== undefined
}

/** Whom each proxy saw, the nearest last. */
export function forwardedFor(c: Context): string[] {
  return (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(Boolean)
}

/** Whether a program of this machine asks for itself: no proxy stands between, and the connection is the loop-back's. */
export function isOwnMachine(c: Context): boolean {
  return !isForwarded(c) && /^(127\.|::1$|::ffff:127\.)/.test(connectionAddress(c))
}

function wholeAddress(c: Context): string {
  const { trustedProxies } = c.var.house.env
  if (trustedProxies > 0) {
    const named = forwardedFor(c).at(-trustedProxies)
    if (named) return named
  }
  return connectionAddress(c)
}

function connectionAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    // A request that did not come over a socket, as in tests.
    return 'local'
  }
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1]!
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('%')[0]!.split('::')
  const [before, after] = [head, tail].map(part => part.split(':').filter(Boolean)) as [string[], string[]]
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`
}
