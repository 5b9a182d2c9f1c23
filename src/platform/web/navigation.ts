import type { NavEntry } from '../../design/index.ts'
import { may } from '../policy/index.ts'
import type { Context, Route } from './context.ts'

/** The pattern of everything inside one season's year in the office. */
const yearPattern = '/kantor/:programme/:year'

/** Entries on top: what the actor may do in the frame of the present route. */
export function navigation(c: Context): NavEntry[] {
  return entries(
    c,
    shown(c, route => !isInYear(route)),
    route => route.nav!.href?.(c) ?? route.path,
  )
}

/** The year's own menu below, on every page of that year: registrations, settings and so on. */
export function yearMenu(c: Context): NavEntry[] | undefined {
  const [year] = /^\/kantor\/[^/]+\/\d{4}(?=\/)/.exec(c.req.path) ?? []
  if (!year) return undefined
  return entries(c, shown(c, isInYear), route => route.path.replace(yearPattern, year))
}

/** The entry that the page lies under: of /kantor and /kantor/surat the longer one, never both. */
export function nearest(hrefs: string[], path: string): string | undefined {
  const above = hrefs.filter(href => path === href || (href !== '/' && path.startsWith(`${href}/`)))
  return above.sort((a, b) => b.length - a.length)[0]
}

const isInYear = (route: Route) => route.path.startsWith(`${yearPattern}/`)

function shown(c: Context, belongs: (route: Route) => boolean): Route[] {
  const house = c.get('house')
  const here = c.get('route')
  const found = house.routes.filter(r => r.nav && r.frame === here.frame && belongs(r) && mayEnter(c, r))
  return found.filter(r => r.nav!.when?.(c) ?? true).sort((a, b) => a.nav!.position - b.nav!.position)
}

function entries(c: Context, routes: Route[], hrefOf: (route: Route) => string): NavEntry[] {
  const { path } = c.req
  const found = routes.map(route => ({ href: hrefOf(route), label: route.nav!.label(c.get('lang')) }))
  // An entry may open its list with a filter; the address without it is what pages lie under.
  const bare = found.map(({ href }) => href.replace(/\?.*$/, ''))
  const over = routes.findIndex(route => route.nav!.over?.(path))
  const current = over >= 0 ? over : bare.indexOf(nearest(bare, path) ?? '')
  return found.map((entry, at) => ({ ...entry, current: at === current }))
}

function mayEnter(c: Context, route: Route): boolean {
  if (route.trialOnly && !c.get('house').env.trial) return false
  return may(c.get('house').policy, c.get('actor'), route.act)
}
