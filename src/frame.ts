import { formatDate } from './design/index.ts'
import { currentSeason } from './modules/programmes/index.ts'
import { helpHours } from './modules/notices/index.ts'
import { operationsWords } from './modules/operations/index.ts'
import { dateOf, proof, readActor, findHolder, roleName } from './modules/people/index.ts'
import type { Database } from './platform/database/open.ts'
import type { Context, Hooks } from './platform/web/context.ts'

/** What the modules add to every frame: who is signed in, the year, the trial's banner. */
export const hooks: Hooks = {
  actor: readActor,
  holder: (tx, as, at) => findHolder(tx, as, dateOf(at)),
  proof,
  roleName,
  frame: async c => ({
    year: await yearLabel(c),
    help: help(c),
    banner: trialBanner(c),
    sample: c.get('house').env.trial,
  }),
}

/** Where the office can be reached; without a number of its own the line is left out. */
function help(c: Context) {
  const whatsapp = c.get('house').env.helpWhatsapp
  return whatsapp ? { whatsapp, hours: helpHours(c.get('lang')) } : undefined
}

/** A trial says what time it is there, and leads to where it is stepped. */
function trialBanner(c: Context) {
  if (!c.get('house').env.trial || !c.get('now')) return undefined
  const w = operationsWords(c.get('lang')).clock
  return { text: w.banner(formatDate(c.get('now'), c.get('lang'))), href: '/waktu', label: w.step }
}

const years = new WeakMap<Database, { label: Promise<string | undefined>; readAt: number }>()

/** "Musim 2019", read at most once a minute. */
function yearLabel(c: Context): Promise<string | undefined> {
  const lang = c.get('lang')
  const prefix = lang === 'en' ? 'Season' : 'Musim'
  return currentYear(c.get('house').db, c.get('now')).then(year => year && `${prefix} ${year}`)
}

function currentYear(db: Database, now: Temporal.Instant | undefined): Promise<string | undefined> {
  const known = years.get(db)
  if (known && performance.now() - known.readAt < 60_000) return known.label
  if (!now) return Promise.resolve(undefined)
  const label = currentSeason(db, now).then(
    season => season && String(season.year),
    () => undefined,
  )
  years.set(db, { label, readAt: performance.now() })
  return label
}
