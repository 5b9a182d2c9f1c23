import type { Context } from '../../web/context.ts'
import { carriedOf } from '../../web/carried.ts'
import type { FormBody } from '../../web/form-body.ts'
import { page } from '../../web/reply.ts'
import { MovedPage } from '../pages/moved.tsx'
import { words } from '../words.ts'

/** A response that an address of before may have meant. */
export interface Way {
  /** Short name of its draft. */
  code: string
  label: string
  path: string
}

/**
 * Answers a post to an address of before: what was typed goes on from there to the response whose draft it names, else to one
 * of those that it may have meant.
 */
export function answerMoved(c: Context, posted: FormBody, ways: Way[]): Promise<Response> {
  const { lang } = c.var
  const named = ways.filter(way => way.code === posted.value('draf').toUpperCase())
  const props = { lang, fields: carriedOf(posted), ways: named.length > 0 ? named : ways }
  return page(c, { title: words(lang).moved.title, narrow: true }, <MovedPage {...props} />, 409)
}
