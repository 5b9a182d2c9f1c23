import type { Lang } from '../../design/index.ts'
import {
  carrying,
  decisionEvents,
  decisionSlot,
  type DecisionRoom,
  type StandingInTime,
} from '../../platform/decision/index.ts'
import type { HistoryEntry } from '../../platform/history/index.ts'
import { may } from '../../platform/policy/index.ts'
import {
  defineStaffForm,
  inOrder,
  periodFields,
  photo,
  type Fields,
  type Values,
} from '../../platform/staff-form/index.ts'
import type { Context } from '../../platform/web/context.ts'
import { pesantrenSubject, type PesantrenSubject } from '../registry/index.ts'
import { kept, thisOne } from './data/models.ts'
import { standingOn } from './rules/standing.ts'
import { words } from './words.ts'

const photoHint = (lang: Lang) => words(lang).photoHint
const picture = (n: number) =>
  ({ type: photo, optional: true, label: (lang: Lang) => words(lang).photo(n), hint: photoHint }) as const
const cerita = { type: 'long', limit: 2000, label: (lang: Lang) => words(lang).story } as const
const form = defineStaffForm({
  fields: { ...periodFields, cerita, foto_1: picture(1), foto_2: picture(2), foto_3: picture(3) },
  together: inOrder,
})

type Value = 'named' | 'ended'

/** A pesantren shows others how it is done: for a time and a reason, until the end or a new decision. */
export const room: DecisionRoom<PesantrenSubject, Value> = {
  kind: {
    kind: 'percontohan',
    subjectKind: 'organisation',
    act: 'percontohan.decide',
    values: ['named', 'ended'],
    later: ['ended'],
    carries: carrying<Value, typeof form.fields>({ form, by: ['named'], ...kept }),
    waits: false,
    twoPeople: false,
    onRelease: async () => ({ letters: [], untold: 'nobody' }),
  },
  find: pesantrenSubject,
  title: ({ name }, lang) => words(lang).of(name),
  back: ({ id }) => `/kantor/pesantren/${id}`,
  words: lang => words(lang).deciding,
  inTime,
}

/** The decision stays the newest when its time is over: what it says then is when that was. */
function inTime(carried: Partial<Values<Fields>>, day: string, lang: Lang): StandingInTime {
  const period = carried as Values<typeof periodFields>
  const standing = standingOn(period, day)
  return { holds: standing === 'inForce', said: words(lang).inTime[standing](period) }
}

const at = { title: (lang: Lang) => words(lang).title, read: 'percontohan.read', at: '/kantor/percontohan' }
export const ofPesantren = decisionSlot(room, at)

/** What was decided, for the history of a pesantren; nothing for whoever may not read the reasons. */
export async function eventsOfPesantren(c: Context, organisationId: string): Promise<HistoryEntry[]> {
  const { lang, house, actor } = c.var
  if (!may(house.policy, actor, at.read)) return []
  const w = words(lang)
  const see = { label: w.title, href: (id: string) => `${at.at}/${id}` }
  const told = { kind: room.kind.kind, about: thisOne(organisationId), labels: w.deciding.decided, see }
  return decisionEvents(house.db, told)
}
