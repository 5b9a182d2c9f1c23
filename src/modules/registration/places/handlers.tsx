import {
  EmptyState,
  formatNumber,
  Heading,
  HowToPrint,
  KeyValue,
  Section,
  Workspace,
  type Lang,
} from '../../../design/index.ts'
import type { HomePart, HomeSlot } from '../../../platform/home/index.ts'
import { serveList } from '../../../platform/list/index.ts'
import { homeOf, type Scope } from '../../../platform/policy/index.ts'
import type { Context } from '../../../platform/web/context.ts'
import { page } from '../../../platform/web/reply.ts'
import { callQuery, countsPesantren, seasonChoice, type RegistrationSeason } from '../../programmes/index.ts'
import { readRegionBook, readRegionGroups } from '../../regions/index.ts'
import { listPath, nearPath } from '../office/handlers/setting.ts'
import { countPlaces, type PlaceRow } from './data/places.ts'
import { placeList } from './lists/places.tsx'
import { words } from './words.ts'

/** What the homes tell of kecamatan: how many have no registration yet. */
export const placeSlots: HomeSlot[] = [
  { act: 'registration.read', read: placesAtHome },
  { act: 'registration.read-kabupaten', read: placesAtHome },
]

/** GET /kabupaten/kecamatan and /kantor/kecamatan: every kecamatan within reach, in the season that runs. */
export async function showPlaces(c: Context): Promise<Response> {
  const { house, lang, actor, scope } = c.var
  const season = await countedSeason(c)
  if (!season) return showNoSeason(c)
  const [book, groups, { all, without }] = await Promise.all([
    readRegionBook(house.db),
    readRegionGroups(house.db),
    countPlaces(house.db, season.callId, scope),
  ])
  const w = words(lang)
  const list = placeList({
    ...{ callId: season.callId, book, groups, whole: scope.kind === 'all' },
    registrations: (row, state) => registrationsIn(c, season, row, state),
  })
  return serveList(c, list, undefined, {
    title: w.title(season.name[lang], actor.region?.name),
    under: `${w.without(formatNumber(without, lang), formatNumber(all, lang))}. ${w.lead}`,
    below: <Meanings lang={lang} />,
  })
}

/** The navigation leads here in every season, and before the first one. */
function showNoSeason(c: Context): Promise<Response> {
  const w = words(c.var.lang)
  const body = (
    <Workspace>
      <Heading>{w.nav}</Heading>
      <EmptyState title={w.noSeason}>{w.noSeasonNext}</EmptyState>
    </Workspace>
  )
  return page(c, { title: w.nav }, body)
}

function Meanings({ lang }: { lang: Lang }) {
  const w = words(lang)
  return (
    <Section title={w.meaning} id="arti">
      <KeyValue items={w.meanings.map(([term, detail]) => ({ term, detail }))} />
      <HowToPrint />
    </Section>
  )
}

/** The season that runs, as far as what is counted in it are pesantren: nobody knows how many others there are. */
async function countedSeason(c: Context): Promise<RegistrationSeason | undefined> {
  const season = (await seasonChoice(c))?.current
  return season && countsPesantren(season) ? season : undefined
}

/** The list of registrations of a place; what names no kecamatan is not to be filtered by. */
function registrationsIn(
  c: Context,
  season: RegistrationSeason,
  { kecamatan_code: kecamatan, regency_code: regency }: PlaceRow,
  state?: 'masuk' | 'draf',
): string | undefined {
  if (!kecamatan || !regency) return undefined
  const path = c.var.scope.kind === 'all' ? listPath(season) + callQuery(season) : nearPath(c)
  const place: Record<string, string> = c.var.scope.kind === 'all' ? { kabupaten: regency, kecamatan } : { kecamatan }
  const asked = new URLSearchParams({ ...place, ...(state && { keadaan: state }) })
  return `${path}${path.includes('?') ? '&' : '?'}${asked.toString()}`
}

async function placesAtHome(c: Context, scope: Scope): Promise<HomePart> {
  const { house, lang, actor } = c.var
  const season = await countedSeason(c)
  if (!season) return {}
  const { all, without } = await countPlaces(house.db, season.callId, scope)
  const w = words(lang).home
  const path = `${homeOf(actor.role)}/kecamatan`
  const counts = [{ count: without, label: w.of(formatNumber(all, lang)), href: `${path}?keadaan=kosong` }]
  const part = { name: w.title, href: path, note: words(lang).lead, counts }
  return { figures: [{ title: w.title, all: w.all, parts: [part] }] }
}
