import type { ComponentChildren } from 'preact'
import { textOf } from '../../../platform/form/answer.ts'
import { byMeaning } from '../../../platform/form/meaning.ts'
import { regionText } from '../../../platform/form/types/region.tsx'
import type { Context } from '../../../platform/web/context.ts'
import { seeOther } from '../../../platform/web/reply.ts'
import { choosePesantren } from '../actions/choose-pesantren.ts'
import { readOwn } from '../data/drafts.ts'
import { findByNspp, findPesantrenById, searchByName, type KnownPesantren } from '../data/registry.ts'
import { Known, SearchByName } from '../pages/lookup.tsx'
import { ownerOf, type Own } from './own.ts'

const here = '/saya/pendaftaran/cari'
const next = '/saya/pendaftaran/identitas'

/** What stands around the question for the number: the linked record or a match above, a search by name below. */
export async function showLookup(
  c: Context,
  { own, season, form }: Own,
): Promise<{ above: ComponentChildren; below: ComponentChildren }> {
  const { house, lang } = c.var
  const query = c.req.query('cari')?.slice(0, 120)
  const linked = own.organisationId ? await findPesantrenById(house.db, own.organisationId) : undefined
  const match = c.req.query('cocok') === undefined ? undefined : await matchOf(c, season, own)
  const results = query?.trim() ? await searchByName(house.db, query) : undefined
  const known = {
    lang,
    draft: own.draftCode,
    linked,
    match,
    query,
    results,
    placeOf: (one: KnownPesantren) => placeOf(one, form),
  }
  return { above: <Known {...known} />, below: <SearchByName {...known} /> }
}

/**
 * After page 1: a number that the registry knows asks whether it is theirs; a choice links and prefills; "bukan" unlinks.
 */
export async function afterLookup(
  c: Context,
  mine: Own,
  choice: string | undefined,
  at: Temporal.Instant,
): Promise<Response> {
  const owner = ownerOf(c).personId
  const fresh = await readOwn(c.var.house.db, owner, false)
  if (!fresh) return seeOther(c, '/saya')
  if (choice === undefined) {
    const match = await matchOf(c, mine.season, fresh)
    return seeOther(c, match && match.id !== fresh.organisationId ? `${here}?cocok=1` : next)
  }
  await choosePesantren(c.var.house, owner, choice === 'bukan' || choice === '' ? undefined : choice, mine.season, at)
  return seeOther(c, next)
}

async function matchOf(c: Context, { content }: Own['season'], own: Own['own']): Promise<KnownPesantren | undefined> {
  const nspp = textOf(byMeaning(content, own.answers), 'applicant.number')
  return nspp ? findByNspp(c.var.house.db, nspp) : undefined
}

function placeOf(one: KnownPesantren, form: Own['form']): string {
  const code = one.village ?? one.kecamatan ?? one.regency
  return code ? regionText(form.regions, code) : ''
}
