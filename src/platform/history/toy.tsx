import { Section, type Lang } from '../../design/index.ts'
import type { HistoryEntry } from './entry.ts'
import { SubjectHistory } from './subject-history.tsx'
import { words } from './words.ts'

const daysAgo = (days: number) => Temporal.Now.instant().subtract({ hours: 24 * days })

/** What happened to a toy tree, as three engines would have told it: collected in no order. */
export function ToyHistory({ lang }: { lang: Lang }) {
  const w = words(lang).toy
  const moved = daysAgo(2)
  const entries: HistoryEntry[] = [
    { at: moved, who: 'Rina Marlina', title: w.moved, why: w.why, source: w.source },
    { at: daysAgo(4), who: 'Asep Suparman', title: w.planted },
    { at: daysAgo(1), title: w.measured, detail: w.see, href: '#' },
    { at: moved, who: 'Rina Marlina', title: w.fenced, href: '#' },
  ]
  return (
    <Section title={w.title}>
      <SubjectHistory {...{ entries, lang }} />
    </Section>
  )
}
