import type { Context } from '../../web/context.ts'
import { readForm, type FormBody } from '../../web/form-body.ts'
import { problem } from '../../web/problem.tsx'
import { page } from '../../web/reply.ts'
import { wantsJson } from '../../web/wants-json.ts'
import { ExpiredPage, MovedPage } from '../pages/expired.tsx'
import { words } from '../words.ts'

/** Answers somebody whose session ended while a page was open: what was typed comes back and can be sent again. */
export async function answerExpired(c: Context): Promise<Response> {
  if (wantsJson(c)) return problem(c, 401)
  const { lang } = c.var
  const props = { lang, fields: fieldsOf(await readForm(c)), path: c.req.path }
  return page(c, { title: words(lang).expired.title, narrow: true }, <ExpiredPage {...props} />, 401)
}

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
  const props = { lang, fields: fieldsOf(posted), ways: named.length > 0 ? named : ways }
  return page(c, { title: words(lang).moved.title, narrow: true }, <MovedPage {...props} />, 409)
}

function fieldsOf(posted: FormBody | undefined): [string, string][] {
  return (posted?.names() ?? []).flatMap(name => posted!.all(name).map(value => [name, value] as [string, string]))
}
