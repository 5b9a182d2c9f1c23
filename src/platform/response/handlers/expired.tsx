import type { Context } from '../../web/context.ts'
import { readForm, type FormBody } from '../../web/form-body.ts'
import { problem } from '../../web/problem.tsx'
import { page } from '../../web/reply.ts'
import { wantsJson } from '../../web/wants-json.ts'
import { ExpiredPage, MovedPage, type MovedProps } from '../pages/expired.tsx'
import { words } from '../words.ts'

/** Answers somebody whose session ended while a page was open: what was typed comes back and can be sent again. */
export async function answerExpired(c: Context): Promise<Response> {
  if (wantsJson(c)) return problem(c, 401)
  const { lang } = c.var
  const props = { lang, fields: fieldsOf(await readForm(c)), path: c.req.path }
  return page(c, { title: words(lang).expired.title, narrow: true }, <ExpiredPage {...props} />, 401)
}

/** Answers a post to an address of before: what was typed goes on from there to one of these ways. */
export function answerMoved(c: Context, posted: FormBody, ways: MovedProps['ways']): Promise<Response> {
  const { lang } = c.var
  const props = { lang, fields: fieldsOf(posted), ways }
  return page(c, { title: words(lang).moved.title, narrow: true }, <MovedPage {...props} />, 409)
}

function fieldsOf(posted: FormBody | undefined): [string, string][] {
  return (posted?.names() ?? []).flatMap(name => posted!.all(name).map(value => [name, value] as [string, string]))
}
