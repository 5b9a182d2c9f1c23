import type { HomePart, HomeSlot } from '../../../../platform/home/index.ts'
import type { Scope } from '../../../../platform/policy/index.ts'
import type { Context } from '../../../../platform/web/context.ts'
import { callQuery, callsAtHome } from '../../../programmes/index.ts'
import { readRegionBook } from '../../../regions/index.ts'
import { countCalls, openDisputes } from '../data/counts.ts'
import { nearCounts, officeCounts } from '../lists/counted.ts'
import { placeText } from '../pages/cells.tsx'
import { words } from '../words.ts'
import { listPath, nearPath } from './setting.ts'

/** What the homes of staff tell of registrations. */
export const homeSlots: HomeSlot[] = [
  { act: 'registration.read', changes: 'registration.decide', read: disputesAtHome },
  { act: 'registration.read', changes: 'registration.decide', read: officeAtHome },
  { act: 'registration.read-kecamatan', read: nearAtHome },
  { act: 'registration.read-kabupaten', read: nearAtHome },
]

/** Each contested pesantren by name and place, the oldest case first. */
async function disputesAtHome({ var: { house, lang } }: Context): Promise<HomePart> {
  const state = words(lang).similar.disputeStates.open ?? ''
  const [open, book] = await Promise.all([openDisputes(house.db), readRegionBook(house.db)])
  const waiting = open.map(({ id, name, ...place }) => ({
    href: `/kantor/sengketa/${id}`,
    name: `${name}, ${placeText(place, book, lang)}`,
    state,
  }))
  return {
    tasks: [{ act: 'registration.decide', ...words(lang).home.disputes, kind: 'wrong', urgency: 'decide', waiting }],
  }
}

function officeAtHome(c: Context, scope: Scope): Promise<HomePart> {
  return callsAtHome(c, officeCounts, {
    count: ids => countCalls(c.var.house.db, ids, scope),
    listOf: season => listPath(season) + callQuery(season),
  })
}

function nearAtHome(c: Context, scope: Scope): Promise<HomePart> {
  return callsAtHome(c, nearCounts, {
    count: ids => countCalls(c.var.house.db, ids, scope),
    listOf: (season, choice) => nearPath(c) + callQuery(season, choice),
  })
}
