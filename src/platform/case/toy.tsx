import { DeskHead, Section, Status, type Lang } from '../../design/index.ts'
import { SubjectHistory } from '../history/index.ts'
import { CaseDesk } from './case-desk.tsx'
import { words } from './words.ts'

const daysAgo = (days: number) => Temporal.Now.instant().subtract({ hours: 24 * days })

/** A toy garden as a case: head, notice, tabs from its sections, side, and the list that it stands in. */
export function ToyCase({ lang }: { lang: Lang }) {
  const w = words(lang)
  const { toy } = w
  const status = { kind: 'waiting' as const, word: toy.waits }
  const entries = [
    { at: daysAgo(3), who: 'Rina Marlina', title: toy.begun },
    { at: daysAgo(1), who: 'Asep Suparman', title: toy.visited },
  ]
  return (
    <Section title={toy.title}>
      <CaseDesk
        lang={lang}
        queue={{ back: '#', entries: [{ href: '#kebun', title: toy.name, status, current: true }], next: '#kebun-2' }}
        back={toy.back}
        title={toy.name}
        facts={['K-1', false, toy.place]}
        state={<Status kind={status.kind}>{status.word}</Status>}
        notices={[false, { kind: 'waiting', title: toy.rain, children: toy.rainNote }]}
        sections={[
          { id: 'toy-trees', label: toy.trees, quiet: true, body: <p>{toy.count}</p> },
          { id: 'toy-soil', label: toy.soil, note: toy.soilNote, body: <p>{toy.fertile}</p> },
          { id: 'toy-history', label: w.history, body: <SubjectHistory {...{ entries, lang }} /> },
        ]}
        side={{
          label: toy.side,
          first: (
            <DeskHead>
              <b>{toy.decide}</b>
            </DeskHead>
          ),
          parts: [<p key="call">{toy.call}</p>, undefined],
        }}
      />
    </Section>
  )
}
