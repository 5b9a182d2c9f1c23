import { Section, type Lang } from '../../design/index.ts'
import { DecidedSoFar, DecisionForm, DecisionNotices } from './form.tsx'
import type { MadeDecision } from './kind.ts'
import { sightOf } from './sight.ts'
import { words } from './words.ts'

const daysAgo = (days: number) => Temporal.Now.instant().subtract({ hours: 24 * days })
const [rina, asep] = ['Rina Marlina', 'Asep Suparman']

/** A toy decision that waits, the one of two people in force, and one that was replaced; somebody else wanted another. */
export function ToyDecisions({ lang }: { lang: Lang }) {
  const w = words(lang)
  const { title, labels, untold, far, near, enough, inForce, hint } = w.toy
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
    { value: 'given', label: labels.given ?? '', barred: inForce },
    { value: 'refused', label: labels.refused ?? '' },
  ]
  const typed = { value: 'refused', reason: far, sight: '' }
  const deciding = {
    ...{ lang, decisions, options, labels, untold, typed, reasonHint: hint, unsaved: true },
    problems: { decision: w.changes.again },
    sight: sightOf({ decisions, states: [] }),
  }
  return (
    <Section title={title}>
      <DecisionNotices {...deciding} />
      <DecidedSoFar {...deciding} />
      <DecisionForm {...deciding} />
    </Section>
  )
}
