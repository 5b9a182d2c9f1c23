import { EmptyState, TapLink, formatNumber } from '../../../design/index.ts'
import { readList, serveList } from '../../../platform/list/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { guessedList, kecamatanList } from '../lists/pesantren.tsx'
import { words } from '../words.ts'

/** GET /kecamatan/pesantren: those that lie here for certain, and the way to those only guessed. */
export async function showKecamatanList(c: Context): Promise<Response> {
  const { lang, actor, scope, now, house } = c.var
  const w = words(lang).kecamatan
  const state = { q: '', filters: {}, sort: '' }
  const guesses = await readList(guessedList, { tx: house.db, actor, scope, lang, now, state, given: undefined })
  const link = guesses.count > 0 && (
    <TapLink href="/kecamatan/pesantren/perkiraan">{w.guessLink(formatNumber(guesses.count, lang))}</TapLink>
  )
  return serveList(c, kecamatanList, undefined, {
    title: w.title(actor.region?.name ?? ''),
    searchLabel: words(lang).list.search,
    above: link,
    empty: <EmptyState title={w.empty} action={link} />,
  })
}
