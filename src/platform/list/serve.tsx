import type { ComponentChildren } from 'preact'
import { Heading, Workspace } from '../../design/index.ts'
import type { Context } from '../web/context.ts'
import { problem } from '../web/problem.tsx'
import { carrying, page } from '../web/reply.ts'
import { staffPost, type Refusal, type Values } from '../staff-form/index.ts'
import { needsPurpose, pickedColumns, sensitiveColumns, takenUnlessPicked } from './columns.ts'
import type { DownloadFormat, List, ListContext } from './definition.ts'
import { download } from './download.ts'
import { readList } from './read.ts'
import { readState } from './state.ts'
import { ListView } from './view.tsx'
import { refusedDownload, takeAwayForm, type RefusedDownload } from './take-away.tsx'
import { words } from './words.ts'

/** What a page adds around its list. */
export interface ListSetting {
  title: string
  /** Small line under the heading. */
  under?: ComponentChildren
  /** Stands at the right end of the heading, such as the one button. */
  aside?: ComponentChildren
  /** Stands between heading and list. */
  above?: ComponentChildren
  below?: ComponentChildren
  empty?: ComponentChildren
  searchLabel?: string
  /** Off for those who may look but not take away. On unless said. */
  downloads?: boolean
}

/**
 * Answers a request for a list, whole: the page, `?unduh=csv|xlsx`, and (where the list has sensitive columns and the
 * route is registered for POST as well) the download for a purpose.
 */
export async function serveList<Row, Given>(
  c: Context,
  list: List<Row, Given>,
  given: Given,
  setting: ListSetting,
): Promise<Response> {
  const context = listContext(c, list, given)
  const downloads = setting.downloads ?? true
  if (c.req.method === 'POST') return downloads ? takeAway(c, list, context, setting) : problem(c, 404)
  const format = formatOf(c.req.query('unduh'))
  if (format && downloads) return carrying(c, await download(list, context, { format, sensitive: false }))
  return show(c, list, context, setting)
}

/** What a list is read with, from the request. */
export function listContext<Row, Given>(c: Context, list: List<Row, Given>, given: Given): ListContext<Given> {
  const { house, actor, scope, lang, now } = c.var
  const state = readState(list, new URL(c.req.url).searchParams)
  return { tx: house.db, actor, scope, lang, now, state, given }
}

/**
 * A posted download. Sensitive columns need a purpose and are logged for each row; without one it is refused. Where columns
 * are picked, nothing picked is refused too.
 */
function takeAway<Row, Given>(
  c: Context,
  list: List<Row, Given>,
  context: ListContext<Given>,
  setting: ListSetting,
): Response | Promise<Response> {
  if (!list.more && sensitiveColumns(list).length === 0) return problem(c, 422)
  const post = staffPost(takeAwayForm, {
    act: (_, order) => orderedDownload(c, list, context, order),
    show: (_, returned) => show(c, list, context, setting, refusedDownload(list, returned)),
  })
  return post(c)
}

async function orderedDownload<Row, Given>(
  c: Context,
  list: List<Row, Given>,
  context: ListContext<Given>,
  { unduh: format, pilih, kolom = [], tujuan: purpose = '' }: Values<typeof takeAwayForm.fields>,
): Promise<Response | Refusal<typeof takeAwayForm.fields>> {
  const w = words(c.var.lang)
  const columns = pilih ? pickedColumns(list, kolom) : takenUnlessPicked(list)
  if (columns.size === 0) return { problems: { kolom: w.columnsMissing } }
  if (!needsPurpose(list, columns))
    return carrying(c, await download(list, context, { format, columns, sensitive: false }))
  if (purpose.length < leastPurpose) return { problems: { tujuan: w.purposeMissing } }
  const order = { format, columns, sensitive: true, purpose, act: c.var.route.act } as const
  return carrying(c, await download(list, context, order))
}

const leastPurpose = 10

async function show<Row, Given>(
  c: Context,
  list: List<Row, Given>,
  context: ListContext<Given>,
  setting: ListSetting,
  refused?: RefusedDownload,
): Promise<Response> {
  const found = await readList(list, context)
  const body = (
    <>
      <Heading under={setting.under} aside={setting.aside}>
        {setting.title}
      </Heading>
      {setting.above}
      <ListView
        list={list}
        context={context}
        path={c.req.path}
        page={found}
        caption={setting.title}
        searchLabel={setting.searchLabel}
        empty={setting.empty}
        downloads={setting.downloads ?? true}
        refused={refused}
      />
      {setting.below}
    </>
  )
  const framed = c.var.route.frame === 'staff' ? <Workspace>{body}</Workspace> : body
  return page(c, { title: setting.title, problem: refused !== undefined }, framed, refused ? 422 : 200)
}

function formatOf(text: string | undefined): DownloadFormat | undefined {
  return text === 'csv' || text === 'xlsx' ? text : undefined
}
