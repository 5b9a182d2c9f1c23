import { DeskHead, formatDate, KeyValue, Muted, Notice, Section, type Lang } from '../../../../design/index.ts'
import { QueueDesk, type RowQueue } from '../../../../platform/list/index.ts'
import type { Personal } from '../../../people/index.ts'
import type { SeasonForm } from '../../../programmes/index.ts'
import type { RegionBook } from '../../../regions/index.ts'
import type { Case } from '../data/case.ts'
import type { Progress } from '../rules/progress.ts'
import type { Happened } from '../rules/history.ts'
import { kindWords } from '../../words/kinds.ts'
import { words } from '../words.ts'
import { CaseHistory } from './case-history.tsx'
import { asksPlace, placeText, StateTile } from './cells.tsx'
import { ContactDetails } from './near-case.tsx'

export interface DraftProps {
  lang: Lang
  book: RegionBook
  form: SeasonForm
  shown: Case
  personal: Personal
  queue: RowQueue
  progress: Progress
  history: Happened[]
}

/** A draft as the office sees it: that it is there, whose it is, how far. None of its answers. */
export function DraftPage({ lang, book, form, shown, personal, queue, progress, history }: DraftProps) {
  const w = words(lang)
  return (
    <QueueDesk
      {...{ lang, queue }}
      back={w.case.back}
      head={
        <div>
          <h1>{w.list.draftOf(shown.contact.name)}</h1>
          <p class="sm mu">
            {[shown.draftCode, ...(asksPlace(form) ? [placeText(shown, book, lang)] : [])].join(' · ')}
          </p>
        </div>
      }
      state={<StateTile state={shown.state} lang={lang} />}
      sideLabel={w.near.contact(kindWords(shown.kind, lang).contact)}
      side={
        <>
          <DeskHead>
            <b>{w.draft.owner}</b>
          </DeskHead>
          <div class="dh">
            <ContactDetails {...{ shown, personal, lang }} />
          </div>
        </>
      }
    >
      <Notice kind="info" title={shown.state === 'frozen' ? w.draft.frozen : w.draft.title}>
        {w.draft.note}
      </Notice>
      <Section title={w.draft.progress}>
        <KeyValue items={facts({ shown, progress, lang })} />
      </Section>
      <Section title={w.case.history}>
        <CaseHistory entries={history} owner={shown.ownerName} kind={shown.kind} lang={lang} />
      </Section>
    </QueueDesk>
  )
}

function facts({ shown, progress, lang }: Pick<DraftProps, 'shown' | 'progress' | 'lang'>) {
  const w = words(lang).draft
  const saved = shown.savedAt ? formatDate(shown.savedAt, lang, 'datetime') : <Muted>{w.never}</Muted>
  const lines = [
    w.done(progress.done, progress.pages),
    ...(progress.wrong ? [w.wrong(progress.wrong)] : []),
    w.files(progress.documents),
  ]
  return [
    {
      term: w.progress,
      detail: (
        <div>
          {lines.map(line => (
            <div key={line}>{line}</div>
          ))}
        </div>
      ),
    },
    { term: w.saved, detail: saved },
    { term: w.started, detail: formatDate(shown.startedAt, lang, 'datetime') },
  ]
}
