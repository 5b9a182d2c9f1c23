import { formatDate } from '../../../design/index.ts'
import type { Tx } from '../../../platform/database/open.ts'
import type { By, PlanKind, PlanRow, Selection } from '../../../platform/plan/index.ts'
import { grantedRoles, type GrantedRole } from '../../../platform/policy/index.ts'
import { select, type Fields } from '../../../platform/staff-form/index.ts'
import { endReasonField } from '../pages/reason-field.ts'
import { dateOf, endAfter, farthestDay, lastDay } from '../rules/today.ts'
import { words as roomWords } from '../words.ts'
import { endRoles, reopenRoles } from './actions/end-roles.ts'
import { heldBy } from './data/held.ts'
import { planEndings, type Ending } from './rules/plan-endings.ts'
import { words } from './words.ts'

const every = 'semua'

const said = {
  akhir: {
    type: 'date',
    label: lang => words(lang).lastDay,
    max: farthestDay,
    sentences: lang => ({ required: words(lang).bars.date!, 'date.impossible': words(lang).bars.date! }),
  },
  peran: {
    type: select<GrantedRole | typeof every>(
      [every, ...grantedRoles],
      code => lang => (code === every ? words(lang).every : roomWords(lang).roles[code]),
    ),
    label: lang => words(lang).which,
    hint: lang => words(lang).whichHint,
  },
  alasan: endReasonField,
} satisfies Fields

/** Roles of people who were chosen in the list end after one day, with a reason. */
export const endingPlan: PlanKind<Ending, 'selection'> = {
  name: 'endings',
  act: 'people.end-roles',
  path: '/kantor/orang/akhir-peran',
  back: { href: '/kantor/orang', label: lang => roomWords(lang).people.title },
  words,
  from: { by: 'selection', list: '/kantor/orang', said },
  most: 2000,
  atOnce: 100,
  columns: [
    { key: 'person', head: lang => words(lang).person, value: row => row.values.name },
    {
      key: 'role',
      head: lang => words(lang).role,
      value: ({ values: { role, region } }, lang) => [roomWords(lang).roles[role], region].filter(Boolean).join(', '),
    },
    {
      key: 'last',
      head: lang => words(lang).last,
      value: ({ changes: [change] }, lang) => change && dayText(change.to, lang),
      was: ({ changes: [change] }, lang) => change && dayText(change.from, lang),
    },
  ],
  named: 'person',
  problem: ({ code }, lang) => words(lang).bars[code] ?? code,
  refusal: (code, lang) => words(lang).bars[code] ?? code,
  skipped: (code, lang) => words(lang).leftAlone[code] ?? code,
  differ,
  apply: endRoles,
  undo: reopenRoles,
  about: rows => ({ roles: rows.map(row => row.values.role) }),
}

function dayText(validTo: string | null, lang: 'id' | 'en'): string {
  return validTo ? formatDate(lastDay(validTo), lang, 'short') : roomWords(lang).people.noEnd.toLowerCase()
}

/** Yesterday at the earliest, as for a single one: nothing done until now loses its ground. */
async function differ(
  tx: Tx,
  { ids, said: { akhir = '', peran }, filters }: Selection,
  { actor, at }: By,
): Promise<PlanRow<Ending>[] | { refusal: string }> {
  const today = dateOf(at)
  const end = akhir && endAfter(akhir)
  if (!end || end < today) return { refusal: 'date' }
  const held = await heldBy(tx, ids, today, { role: peran === every ? undefined : peran, filters })
  return held.length > 0 ? planEndings(held, end, { personId: actor.personId, today }) : { refusal: 'none' }
}
