import type { Tx } from '../../database/open.ts'
import type { Answers } from '../../form/answer.ts'
import { pagesOf, type FormPage } from '../../form/content.ts'
import { numberName } from '../../form/number-name.ts'
import { regionText } from '../../form/types/region.tsx'
import type { Context } from '../../web/context.ts'
import type { FormPageProps } from '../pages/form-page.tsx'
import { cut } from '../../text/cut.ts'
import { pagePath, type Serving } from '../serving.ts'
import type { KnownRecord } from './lookup.ts'
import { MetPage, type NoticeProps } from './met-page.tsx'
import { metBy, numberOf, type Met } from './met.ts'
import { Known, SearchByName } from './pages.tsx'

/** What stands around the questions of a page, and the script that it needs. */
export type Around = Pick<FormPageProps, 'above' | 'below' | 'instead'> & { island?: string }

/**
 * What stands around a page that looks up: the linked record above its questions, a search by name below. Asked what became
 * of its number, the answer stands in the place of the questions.
 */
export async function aroundLookup<Row>(c: Context, serving: Serving<Row>, page: FormPage): Promise<Around> {
  const { lookup, base, code } = serving
  if (page.kind !== 'lookup' || !lookup) return {}
  const { db } = c.var.house
  const said = c.req.query('cari')
  const query = said && cut(said, 120)
  const { noun, nouns, example, linkedId } = lookup
  const known = {
    ...{ code, noun, nouns, example, query },
    ...namesOf(serving),
    searchAt: pagePath(serving, page.code),
    chooseAt: `${base}/cocok`,
    linked: linkedId ? await lookup.byId(db, linkedId) : undefined,
    results: query?.trim() ? await lookup.search?.(db, query) : undefined,
  }
  const below = lookup.search && <SearchByName {...known} />
  const met = await metNow(c, serving)
  if (!met) return { above: <Known {...known} field={fieldOf(page)} />, below, island: 'match' }
  const nextAt = pathBehind(serving)
  return { instead: place => <MetPage {...known} {...{ met, place, nextAt }} />, below: met.match ? undefined : below }
}

/** The field of the number. */
function fieldOf({ questions }: FormPage): string | undefined {
  return questions.find(one => one.meaning === 'applicant.number')?.code
}

/** What is to be told of its number, or of a record that was chosen, where the address asks for it and it may be chosen. */
async function metNow<Row>(c: Context, serving: Serving<Row>): Promise<Met | undefined> {
  const [asks, chosen] = [c.req.query('cocok') !== undefined, c.req.query('pilih')]
  if (c.req.method !== 'GET' || serving.closed || !(asks || chosen)) return undefined
  const met = await metBy(c.var.house.db, serving, serving.response.answers, chosen)
  return met.match || met.taken || met.isUnknown ? met : undefined
}

/**
 * Where a page that looks up leads once it was saved: a record of that number asks whether it is theirs, one that is taken
 * says so each time, and a new number that is on no list is shown once more.
 */
export async function afterLookup<Row>(
  c: Context,
  tx: Tx,
  serving: Serving<Row>,
  page: FormPage,
  answers: Answers,
): Promise<string | undefined> {
  const { lookup, form, response } = serving
  if (page.kind !== 'lookup' || !lookup) return undefined
  const { number, match, taken, isUnknown } = await metBy(tx, serving, answers)
  const isNew = match ? match.id !== lookup.linkedId : isUnknown && number !== numberOf(form, response.answers)
  return isNew || taken ? `${c.req.path}?cocok=1` : undefined
}

/** The page behind the one that looks up. */
export function pathBehind({ form, base }: Pick<Serving, 'form' | 'base'>): string {
  const all = pagesOf(form.content)
  const next = all[all.findIndex(one => one.page.kind === 'lookup') + 1]
  return next ? pagePath({ base }, next.page.code) : base
}

/** How a record is named: the language, what its number is called, and where it lies. */
export function namesOf({ form, context }: Pick<Serving, 'form' | 'context'>): NoticeProps {
  const { lang, regions } = context
  const number = numberName(form.content)?.[lang] ?? ''
  return { lang, number, placeOf: one => placeOf(one, regions) }
}

/** From the smallest region that it names. */
function placeOf(one: KnownRecord, regions: Serving['context']['regions']): string {
  const code = one.village ?? one.kecamatan ?? one.regency
  return code ? regionText(regions, code) : ''
}
