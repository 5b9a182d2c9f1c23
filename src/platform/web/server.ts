import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import { isUnreachable } from '../database/is-unreachable.ts'
import { asksPassword, type Lack, may, nobody, NotAllowed, scopeOf } from '../policy/index.ts'
import { BusinessClock } from '../clock/clock.ts'
import { sessionToken } from '../session/session-cookie.ts'
import { addressOf, isOwnMachine } from './address.ts'
import { Crowded } from './body-share.ts'
import type { Context, House, Route, Variables } from './context.ts'
import { answerExpired } from './expired.tsx'
import { ArrivedLate } from './late.ts'
import { isForeignHost, isForeignPost } from './origin.ts'
import { problem } from './problem.tsx'
import { securityHeaders } from './security-headers.ts'
import { warnOfUntrustedProxy } from './untrusted-proxy.ts'
import { keepVariables } from './variables.ts'
import { visitLimit } from './visit-limit.ts'
import { wantsJson } from './wants-json.ts'

export type Server = Hono<{ Variables: Variables }>

/** The web layer: one Hono application from the tables of routes. Knows no module. */
export function makeServer(house: House): Server {
  const app: Server = new Hono<{ Variables: Variables }>({ strict: false })
  const clock = new BusinessClock(house.db)
  const limit = visitLimit()
  const warnOnce = warnOfUntrustedProxy(house)
  const fallback = fallbackRoute()
  const always = [...securityHeaders(house), ['cache-control', 'private, no-cache'] as const]

  app.use(async (c, next) => {
    const started = performance.now()
    keepVariables(c)
    c.set('house', house)
    c.set('requestId', randomUUID().slice(-12))
    c.set('lang', getCookie(c, 'bahasa') === 'en' ? 'en' : 'id')
    c.set('actor', nobody)
    c.set('route', fallback)
    c.set('address', addressOf(c))
    c.set('discards', [])
    // Before the answer is made: a header that is added to a finished answer has it built anew.
    c.set('carried', [...always, ['x-request-id', c.get('requestId')]])
    for (const [name, value] of c.get('carried')) c.header(name, value)
    try {
      await next()
    } finally {
      for (const discard of c.get('discards')) void discard()
    }
    house.log.info('request', {
      id: c.get('requestId'),
      method: c.req.method,
      path: c.get('route') === fallback ? '(none)' : c.get('route').path,
      status: c.res.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
    })
  })
  app.use(async (c, next) => {
    warnOnce(c)
    // The machine's own watch and proxy ask whether all is well, and must hear it in the middle of a flood.
    if (!(c.req.path === '/sehat' && isOwnMachine(c)) && !limit(c.get('address'))) return problem(c, 429)
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && isForeignPost(c, house.env.origin))
      return problem(c, 403, 'foreign')
    if (isForeignHost(c, house.env)) return problem(c, 403, 'foreign')
    await next()
  })
  for (const route of house.routes) register(app, route, clock)
  app.notFound(c => problem(c as Context, 404))
  app.onError((error, c) => {
    if (error instanceof Crowded) return problem(c as Context, 429, 'crowded')
    if (error instanceof HTTPException && error.status < 500) return problem(c as Context, error.status)
    if (error instanceof NotAllowed) return problem(c as Context, 404)
    const down = isUnreachable(error)
    house.log.error('failed', error, { id: c.get('requestId'), path: c.get('route').path })
    return problem(c as Context, down ? 503 : 500)
  })
  return app
}

function register(app: Server, route: Route, clock: BusinessClock): void {
  app.on(route.method, route.path, async c => {
    const house = c.get('house')
    if (route.trialOnly && !house.env.trial) return problem(c, 404)
    c.set('route', route)
    try {
      return await serve(c, clock)
    } catch (error) {
      if (!(error instanceof ArrivedLate)) throw error
      // Sessions, roles and proofs end while somebody sends: all of it is asked anew, as if the post had come only now.
      return serve(c, clock)
    }
  })
}

/** Who acts, how far they reach, and what the route does for them. */
async function serve(c: Context, clock: BusinessClock): Promise<Response> {
  const { house, route } = c.var
  c.set('now', await clock.now())
  c.set('actor', await house.hooks.actor(c))
  const scope = scopeOf(house.policy, c.get('actor'), route.act)
  // What you may not see does not exist; somebody without a session is asked to sign in first.
  if (scope.kind === 'none') return unreached(c)
  c.set('scope', scope)
  return route.handler(c)
}

/** Where a session gets what it lacks for the role it has chosen. */
const ways: Record<Lack, string> = { password: '/masuk/petugas', 'second-factor': '/akun/dua-langkah' }

/** An address that the actor does not reach: to the door, or to what their session lacks for the role that would reach it. */
function unreached(c: Context): Response | Promise<Response> {
  const { actor, house, route } = c.var
  if (!actor.personId) return leadTo(c, asksPassword(house.policy, route.act) ? ways.password : '/masuk')
  const { barred } = actor
  return barred && may(house.policy, { ...actor, ...barred }, route.act)
    ? leadTo(c, ways[barred.lack])
    : problem(c, 404)
}

async function leadTo(c: Context, door: string): Promise<Response> {
  if (c.get('route').api) return problem(c, 404)
  if (wantsJson(c)) return problem(c, 401)
  // A session that ended in the middle of a form: after signing in the form's own page is there again.
  const isLook = c.req.method === 'GET' || c.req.method === 'HEAD'
  const wanted = isLook ? c.req.path + new URL(c.req.url).search : pageBefore(c)
  const { actor } = c.var
  const ended = !actor.personId && sessionToken(c) !== undefined
  const signIn = `${door}?ke=${encodeURIComponent(wanted)}${ended ? '&kabar=berakhir' : ''}`
  const kept = isLook ? undefined : await answerExpired(c, signIn)
  return kept ?? c.redirect(signIn, 303)
}

/** The page of this site that a post was sent from; where nobody says so, the one at its own address. */
function pageBefore(c: Context): string {
  const { house, route } = c.var
  const own = house.routes.some(({ method, path }) => method === 'GET' && path === route.path) ? c.req.path : '/'
  const referer = c.req.header('referer') ?? ''
  if (!URL.canParse(referer)) return own
  const { origin, host, pathname, search } = new URL(referer)
  return origin === house.env.origin || host === c.req.header('host') ? pathname + search : own
}

/** The frame of pages that no route answers for: errors before a route is known. */
function fallbackRoute(): Route {
  return { method: 'GET', path: '*', act: '', frame: 'public', handler: c => problem(c, 404) }
}
