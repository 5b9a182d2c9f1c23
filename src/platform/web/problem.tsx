import { ErrorPage } from '../../design/index.ts'
import type { Context } from './context.ts'
import { page } from './reply.ts'
import { problemWords, type ProblemName } from './problem-words.ts'

const names: Record<number, ProblemName> = {
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  413: 'tooLarge',
  422: 'unreadable',
  429: 'tooMany',
  503: 'unavailable',
}

/** Every error has a page in the one frame: what happened, what is safe, what next, a reference number. */
export function problem(c: Context, status: number, name?: ProblemName): Response | Promise<Response> {
  const which = name ?? names[status] ?? 'failed'
  const words = problemWords(c.var.lang)[which]
  if (c.var.route.api || c.req.path.startsWith('/api/')) {
    return c.json({ error: which, message: words.happened, reference: c.var.requestId }, status as 404)
  }
  c.header('cache-control', 'no-store')
  const body = <ErrorPage {...words} reference={c.var.requestId} />
  return page(c, { title: words.title, noindex: true, narrow: true }, body, status)
}
