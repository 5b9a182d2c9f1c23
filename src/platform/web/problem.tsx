import { ErrorPage } from '../../design/index.ts'
import type { Context } from './context.ts'
import { page } from './reply.ts'
import { wantsJson } from './wants-json.ts'
import { problemWords, type ProblemName } from './problem-words.ts'

const names: Record<number, ProblemName> = {
  400: 'wrongKey',
  401: 'signedOut',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  413: 'tooLarge',
  422: 'unreadable',
  429: 'tooMany',
  503: 'unavailable',
}

/** Seconds after which it is worth asking again. */
const waits: Record<number, string> = { 429: '60', 503: '30' }

/** Every error has a page in the one frame: what happened, what is safe, what next, a reference number. */
export function problem(c: Context, status: number, name?: ProblemName): Response | Promise<Response> {
  const which = name ?? names[status] ?? 'failed'
  const words = problemWords(c.var.lang)[which]
  if (waits[status]) c.header('retry-after', waits[status])
  if (c.var.route.api || c.req.path.startsWith('/api/')) {
    return c.json({ error: which, message: words.happened, reference: c.var.requestId }, status as 404)
  }
  c.header('cache-control', 'no-store')
  if (wantsJson(c)) return c.json(refusedPost(which, words.happened, c.req.path), status as 404)
  const body = <ErrorPage {...words} reference={c.var.requestId} />
  return page(c, { title: words.title, noindex: true, narrow: true }, body, status)
}

/** A post of a program of which nothing was taken, in the shape of those that were. */
function refusedPost(code: ProblemName, text: string, next: string) {
  return { state: 'refused', problems: [{ code, text }], clashes: [], next }
}
