import { EmptyState, Heading, Notice, TapLink, Workspace, type Lang } from '../../../../design/index.ts'
import { carriedQuery, serveList } from '../../../../platform/list/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { page } from '../../../../platform/web/reply.ts'
import { isOpen, windowText } from '../../../programmes/index.ts'
import { countToCall } from '../data/rows.ts'
import { toCallList } from '../lists/to-call.tsx'
import { words } from '../words.ts'
import { pesantrenCall, writerOf } from './call-now.ts'

/** GET and POST (download for a purpose) /kecamatan/hubungi */
export async function showToCall(c: Context): Promise<Response> {
  const { lang, actor, now, scope, house } = c.var
  const w = words(lang)
  const title = w.title(actor.region?.name ?? '')
  const call = await pesantrenCall(c)
  if (!call) return showNoCall(c, title)
  const { known } = await countToCall(house.db, call.id, scope)
  const list = toCallList({ writer: writerOf(c, call), now, query: carriedQuery(c.req.url) })
  const until = windowText(call.window, now, lang, 'staff')
  const open = isOpen(call.window, now)
  return serveList(c, list, undefined, {
    title,
    under: open ? `${call.seasonName[lang]} · ${until}` : call.seasonName[lang],
    above: !open && (
      <Notice kind="info" title={until}>
        {w.notOpen}
      </Notice>
    ),
    searchLabel: w.search,
    empty: <NobodyToCall lang={lang} known={known > 0} />,
  })
}

/** All have registered, or none lies here for certain. */
function NobodyToCall({ lang, known }: { lang: Lang; known: boolean }) {
  const w = words(lang)
  const guesses = <TapLink href="/kecamatan/pesantren/perkiraan">{w.guesses}</TapLink>
  return (
    <EmptyState title={known ? w.nobodyLeft : w.none} action={guesses}>
      {known ? w.nobodyLeftNext : w.noneNext}
    </EmptyState>
  )
}

function showNoCall(c: Context, title: string): Promise<Response> {
  const w = words(c.var.lang)
  const body = (
    <Workspace>
      <Heading>{title}</Heading>
      <EmptyState title={w.noCall}>{w.noCallNext}</EmptyState>
    </Workspace>
  )
  return page(c, { title }, body)
}
