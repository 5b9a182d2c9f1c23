import type { ComponentChildren } from 'preact'
import { Heading, Notice, Workspace } from '../../design/index.ts'
import type { Context } from '../web/context.ts'
import { problem } from '../web/problem.tsx'
import { carrying, page, seeOther } from '../web/reply.ts'
import { readSent, staffPost, type Refusal, type Values } from '../staff-form/index.ts'
import { bulkActs, choose } from './bulk.tsx'
import { needsPurpose, pickedColumns, sensitiveColumns, takenUnlessPicked } from './columns.ts'
import type { DownloadFormat, List, ListContext } from './definition.ts'
import { download } from './download.ts'
import { isUnsure, readList } from './read.ts'
import { dropFilter, mostSaved, saveFilter } from './saved.ts'
import { dropForm, saveForm, type RefusedSave } from './saved-view.tsx'
import { listAddress, readState, stateQuery } from './state.ts'
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
 * Answers a request for a list, whole: the page, `?unduh=csv|xlsx`, and (where the route is registered for POST as well) the
 * download of sensitive columns for a purpose, what is done with several rows, and the views that somebody saves.
 */
export async function serveList<Row, Given>(
  c: Context,
  list: List<Row, Given>,
  given: Given,
  setting: ListSetting,
): Promise<Response> {
  const context = listContext(c, list, given)
  const downloads = setting.downloads ?? true
  if (c.req.method === 'POST') return posted(c, list, context, setting)
  const format = formatOf(c.req.query('unduh'))
  if (format && downloads && !(await isUnsure(list, context)))
    return carrying(c, await download(list, context, { format, sensitive: false }))
  return show(c, list, context, setting)
}

/** What a list is read with, from the request. */
export function listContext<Row, Given>(c: Context, list: List<Row, Given>, given: Given): ListContext<Given> {
  const { house, actor, scope, lang, now } = c.var
  const state = readState(list, new URL(c.req.url).searchParams)
  return { tx: house.db, actor, scope, lang, now, state, given }
}

/** What a list is told: the address says what it is. */
function posted<Row, Given>(
  c: Context,
  list: List<Row, Given>,
  context: ListContext<Given>,
  setting: ListSetting,
): Response | Promise<Response> {
  const { title, downloads = true } = setting
  const keeping = c.req.query('saringan')
  if (keeping === 'simpan') return save(c, list, context, setting)
  if (keeping === 'hapus') return drop(c, list, context)
  if (c.req.query('aksi') !== undefined) {
    const refuse = (nothing: string) => show(c, list, context, setting, { nothing })
    return choose(c, { list, context, title, refuse })
  }
  return downloads ? takeAway(c, list, context, setting) : problem(c, 404)
}

/** Keeps the view under a name, for whoever looks. */
function save<Row, Given>(
  c: Context,
  list: List<Row, Given>,
  context: ListContext<Given>,
  setting: ListSetting,
): Response | Promise<Response> {
  const { personId } = context.actor
  const query = stateQuery(context.state)
  if (!personId || !query) return problem(c, 422)
  const post = staffPost(saveForm, {
    async act(_, { 'nama-saringan': name }) {
      const of = { personId, list: list.name }
      const kept = await c.var.house.db.transaction().execute(tx => saveFilter(tx, of, name, query))
      if (!kept) return { problems: { 'nama-saringan': words(c.var.lang).saved.tooMany(mostSaved) } }
      return seeOther(c, c.req.path + query)
    },
    show: (_, unsaved) => show(c, list, context, setting, { unsaved }),
  })
  return post(c)
}

async function drop<Row, Given>(c: Context, list: List<Row, Given>, context: ListContext<Given>): Promise<Response> {
  const { personId } = context.actor
  const sent = await readSent(c, dropForm)
  if (!sent || !personId) return problem(c, 422)
  await dropFilter(c.var.house.db, { personId, list: list.name }, sent.id)
  return seeOther(c, listAddress(c.req.path, { ...context.state, page: undefined }))
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
    act: async (_, order) =>
      (await isUnsure(list, context))
        ? show(c, list, context, setting, { nothing: words(c.var.lang).unknown.nothing })
        : orderedDownload(c, list, context, order),
    show: (_, returned) => show(c, list, context, setting, { download: refusedDownload(list, returned) }),
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

/** What the list was told, and could not do. */
interface Refused {
  download?: RefusedDownload
  unsaved?: RefusedSave
  /** Why nothing came of the rows that were chosen. */
  nothing?: string
}

async function show<Row, Given>(
  c: Context,
  list: List<Row, Given>,
  context: ListContext<Given>,
  setting: ListSetting,
  refused?: Refused,
): Promise<Response> {
  const found = await readList(list, context)
  const body = (
    <>
      <Heading under={setting.under} aside={setting.aside}>
        {setting.title}
      </Heading>
      {setting.above}
      {refused?.nothing && <Notice kind="wrong" title={refused.nothing} />}
      <ListView
        list={list}
        context={context}
        path={c.req.path}
        page={found}
        caption={setting.title}
        searchLabel={setting.searchLabel}
        empty={setting.empty}
        downloads={setting.downloads ?? true}
        refused={refused?.download}
        acts={bulkActs(c, list)}
        saves={takesPosts(c) && context.actor.personId !== undefined}
        unsaved={refused?.unsaved}
      />
      {setting.below}
    </>
  )
  const framed = c.var.route.frame === 'staff' ? <Workspace>{body}</Workspace> : body
  return page(c, { title: setting.title, problem: refused !== undefined }, framed, refused ? 422 : 200)
}

/** Whether the list can be told something at its own address. */
function takesPosts({ var: { house, route } }: Context): boolean {
  return house.routes.some(one => one.method === 'POST' && one.path === route.path)
}

function formatOf(text: string | undefined): DownloadFormat | undefined {
  return text === 'csv' || text === 'xlsx' ? text : undefined
}
