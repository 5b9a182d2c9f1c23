import type { Environment } from '../env/env.ts'
import type { Context } from './context.ts'

/**
 * Whether a post comes from another site. Decided by Origin or Sec-Fetch-Site, never by tokens in cached pages; a browser
 * too old to send either is told to update. Posts of programs carry a token instead of a cookie and are not asked.
 */
export function isForeignPost(c: Context, ownOrigin: string): boolean {
  if (c.req.path.startsWith('/api/')) return false
  const site = c.req.header('sec-fetch-site')
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = c.req.header('origin')
  if (!origin || origin === 'null') return true
  return origin !== ownOrigin && origin !== new URL(c.req.url).origin && !sameHost(origin, c.req.header('host'))
}

/**
 * Whether a trial that is heard on this machine only is asked under the name of another one: then a page from elsewhere has had
 * its own name pointed here, to read and press what stands here.
 */
export function isForeignHost(
  c: Context,
  { trial, host, origin }: Pick<Environment, 'trial' | 'host' | 'origin'>,
): boolean {
  if (!trial || host) return false
  const asked = `http://${c.req.header('host') ?? new URL(c.req.url).host}`
  const own = ['localhost', '127.0.0.1', '[::1]', new URL(origin).hostname]
  return !URL.canParse(asked) || !own.includes(new URL(asked).hostname)
}

function sameHost(origin: string, host: string | undefined): boolean {
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host
}
