import { Section, type Lang } from '../../design/index.ts'
import { contextFor, defineStaffForm, inOrder, periodFields, readStaffForm, type Values } from '../staff-form/index.ts'
import { carriedText, carrying } from './carried.ts'
import { decisionForm } from './fields.ts'
import { DecidedSoFar, DecisionForm } from './form.tsx'
import type { MadeDecision } from './made.ts'
import { DecisionNotices } from './notices.tsx'
import { sightOf } from './sight.ts'
import { words } from './words.ts'

const daysAgo = (days: number) => Temporal.Now.instant().subtract({ hours: 24 * days })
const [rina, asep] = ['Rina Marlina', 'Asep Suparman']

/** How long a garden gets seedlings. */
export const toyPeriod = defineStaffForm({ fields: periodFields, together: inOrder })

const none = async () => undefined
const carries = carrying<string, typeof toyPeriod.fields>({
  ...{ form: toyPeriod, by: ['given'], write: none },
  read: async () => new Map(),
})

/** A toy decision that waits, the one of two people in force, and one that was replaced; somebody else wanted another. */
export function ToyDecisions({ lang }: { lang: Lang }) {
  const w = words(lang)
  const { title, labels, far, near, enough, hint } = w.toy
  const of = { subjectId: 'kebun' }
  const [first, second, third] = [daysAgo(14), daysAgo(7), daysAgo(1)]
  const decisions: MadeDecision[] = [
    { ...of, id: '3', value: 'given', reason: enough, by: asep, at: third },
    {
      ...{ ...of, id: '2', value: 'given', reason: near, by: rina, at: second, releasedAt: second, signedBy: asep },
      replacedBy: { by: asep, at: third },
    },
    {
      ...{ ...of, id: '1', value: 'refused', reason: far, by: asep, at: first, releasedAt: first, untold: 'no-number' },
      replacedBy: { by: rina, at: second, releasedAt: second },
    },
  ]
  const options = [
    { value: 'given', label: labels.given ?? '' },
    { value: 'refused', label: labels.refused ?? '', barred: w.barred.same },
  ]
  const period: Values<typeof toyPeriod.fields> = { mulai: '2031-05-01', sampai: '2032-04-30' }
  const deciding = {
    ...{ lang, decisions, options, labels, reasonHint: hint },
    ...{ carries, carried: new Map([['2', carriedText(carries, period, lang)]]) },
    returned: backwards(lang),
    sight: sightOf({ decisions }),
  }
  return (
    <Section title={title}>
      <DecisionNotices {...deciding} />
      <DecidedSoFar {...deciding} />
      <DecisionForm {...deciding} />
    </Section>
  )
}

/** A decision with a period that ends before it begins, as it comes back: somebody else has decided meanwhile. */
function backwards(lang: Lang) {
  const day = (field: string, year: string) => ({
    [`${field}-day`]: '1',
    [`${field}-month`]: '5',
    [`${field}-year`]: year,
  })
  const w = words(lang)
  const typed: Record<string, string> = {
    ...{ decision: 'given', reason: w.toy.far },
    ...{ ...day('mulai', '2032'), ...day('sampai', '2031') },
  }
  const posted = { value: (name: string) => typed[name] ?? '', all: (name: string) => [typed[name] ?? ''] }
  const { returned } = readStaffForm(decisionForm({ values: ['given'], carries }), posted, contextFor(lang))!
  return { ...returned, errors: { decision: w.changes.changed, ...returned.errors }, status: 409 }
}
