import { Workspace } from '../../../design/index.ts'
import type { Context } from '../../web/context.ts'
import { page, type Page } from '../../web/reply.ts'
import { PrintedPage, type PrintedPageProps } from '../pages/printed.tsx'

/** Answers with a form on paper, whoever asks for it; sensitive answers only as far as the caller says. */
export function printedPage(
  c: Context,
  head: Pick<Page, 'title' | 'description'>,
  printed: PrintedPageProps,
): Promise<Response> {
  const sheet = <PrintedPage {...printed} />
  const body = c.get('route').frame === 'staff' ? <Workspace>{sheet}</Workspace> : sheet
  return page(c, { ...head, sheets: ['paper'] }, body)
}
