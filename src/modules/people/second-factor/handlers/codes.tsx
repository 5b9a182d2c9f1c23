import type { Context } from '../../../../platform/web/context.ts'
import { page } from '../../../../platform/web/reply.ts'
import { CodesPage } from '../pages/changes.tsx'
import { words } from '../words.ts'

/** The page of new backup codes: the answer to a post, never kept by the browser, and nowhere to be had again. */
export function codesAnswer(c: Context, codes: string[], to: string): Promise<Response> {
  const { lang, actor } = c.var
  c.header('cache-control', 'no-store')
  const body = <CodesPage {...{ lang, codes, to }} name={actor.name ?? ''} />
  return page(c, { title: words(lang).codes.title, narrow: true, noindex: true }, body)
}
