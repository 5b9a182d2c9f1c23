import type { Tx } from '../../database/open.ts'
import { textOf, type Answers } from '../../form/answer.ts'
import type { FormPage } from '../../form/content.ts'
import { byMeaning } from '../../form/meaning.ts'
import { numberName } from '../../form/number-name.ts'
import { regionText } from '../../form/types/region.tsx'
import type { Context } from '../../web/context.ts'
import type { FormPageProps } from '../pages/form-page.tsx'
import { cut } from '../../text/cut.ts'
import { pagePath, type Serving } from '../serving.ts'
import type { KnownRecord } from './lookup.ts'
import { Known, SearchByName } from './pages.tsx'

/** What stands around a page that looks up: the linked record or a match above its questions, a search by name below. */
export async function aroundLookup(
  c: Context,
  serving: Serving,
  page: FormPage,
): Promise<Pick<FormPageProps, 'above' | 'below'>> {
  const { lookup, response, form, context, base, code } = serving
  if (page.kind !== 'lookup' || !lookup) return {}
  const { db } = c.var.house
  const said = c.req.query('cari')
  const query = said && cut(said, 120)
  const { noun, nouns, example, linkedId } = lookup
  const known = {
    ...{ lang: context.lang, code, noun, nouns, example, query },
    number: numberName(form.content)?.[context.lang] ?? '',
    searchAt: pagePath(serving, page.code),
    chooseAt: `${base}/cocok`,
    linked: linkedId ? await lookup.byId(db, linkedId) : undefined,
    match: c.req.query('cocok') === undefined ? undefined : await matchOf(db, serving, response.answers),
    results: query?.trim() ? await lookup.search?.(db, query) : undefined,
    placeOf: (one: KnownRecord) => placeOf(one, context.regions),
  }
  return { above: <Known {...known} />, below: lookup.search && <SearchByName {...known} /> }
}

/** Where a page that looks up leads once it was saved: a record of that number asks whether it is theirs. */
export async function afterLookup(
  c: Context,
  tx: Tx,
  serving: Serving,
  page: FormPage,
  answers: Answers,
): Promise<string | undefined> {
  if (page.kind !== 'lookup') return undefined
  const match = await matchOf(tx, serving, answers)
  return match && match.id !== serving.lookup?.linkedId ? `${c.req.path}?cocok=1` : undefined
}

async function matchOf(
  tx: Tx,
  { form, lookup }: Pick<Serving, 'form' | 'lookup'>,
  answers: Answers,
): Promise<KnownRecord | undefined> {
  const number = textOf(byMeaning(form.content, answers), 'applicant.number')
  return number ? lookup?.byNumber(tx, number) : undefined
}

function placeOf(one: KnownRecord, regions: Serving['context']['regions']): string {
  const code = one.village ?? one.kecamatan ?? one.regency
  return code ? regionText(regions, code) : ''
}
