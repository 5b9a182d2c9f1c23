import {
  Actions,
  Back,
  ButtonLink,
  Desk,
  DeskHead,
  KeyValue,
  Muted,
  Name,
  Notice,
  Queue,
  Section,
  Tabs,
  formatDate,
  type Lang,
  type QueueEntry,
} from '../../../../design/index.ts'
import type { SeasonForm } from '../../../programmes/index.ts'
import type { RegionBook } from '../../../regions/index.ts'
import { ConfirmationBadge, type CurrentConfirmation } from '../../../../platform/confirmation/index.ts'
import { words as asks } from '../../confirmation/words.ts'
import { categoryNames } from '../../../../platform/requirement/index.ts'
import type { Judged } from '../../data/submissions.ts'
import type { Case } from '../data/case.ts'
import type { Compared } from '../rules/compare.ts'
import type { Happened } from '../rules/history.ts'
import { SentPapers, type ShownPaper, type ShownRow } from '../../../../platform/response/index.ts'
import { words } from '../words.ts'
import { CaseHistory } from './case-history.tsx'
import { Likeness, RecordTable, type LikenessProps } from './case-record.tsx'
import { CaseSide } from './case-side.tsx'
import { placeText, StateTile } from './cells.tsx'
import { PersonalLink, type Personal } from './personal.tsx'

/** Where a case stands in the list it was opened from. */
export interface CaseQueue {
  back: string
  entries: QueueEntry[]
  previous?: string
  next?: string
}

export interface CaseProps {
  lang: Lang
  book: RegionBook
  form: SeasonForm
  shown: Case
  /** One line under the name: number, place, category, time of the last submission. */
  facts: string
  queue: CaseQueue
  documents: ShownPaper[]
  missing: string[]
  sections: { code: string; name: string; rows: ShownRow[] }[]
  personal: Personal
  judged: Judged
  /** What the representative's number is worth. */
  confirmation?: CurrentConfirmation
  print: string
  record?: { rows: Compared[]; href: string }
  likeness: Omit<LikenessProps, 'lang'>
  history: Happened[]
}

/** A submitted registration, everything on one page: the list at the left, the case, what the system saw at the right. */
export function CasePage(props: CaseProps) {
  const { lang, queue } = props
  const w = words(lang).case
  return (
    <Desk
      queueLabel={w.queue}
      queue={<CaseQueueColumn queue={queue} lang={lang} />}
      sideLabel={w.side}
      side={<CaseSide {...props} />}
    >
      <CaseHead {...props} />
      <CaseNotices {...props} />
      <Tabs label={w.parts} entries={tabs(lang)} />
      <CaseBody {...props} />
    </Desk>
  )
}

export function CaseQueueColumn({ queue, lang }: { queue: CaseQueue; lang: Lang }) {
  const w = words(lang).case
  return (
    <>
      <DeskHead>
        <Back href={queue.back}>{w.back}</Back>
      </DeskHead>
      <Queue entries={queue.entries} />
    </>
  )
}

function CaseHead({ shown, facts, queue, confirmation, lang }: CaseProps) {
  return (
    <DeskHead aside={<CaseAside shown={shown} queue={queue} lang={lang} />}>
      <div>
        <h1>
          <Name>{shown.name ?? shown.number ?? ''}</Name>
        </h1>
        <p class="sm mu">{facts}</p>
        {shown.state !== 'withdrawn' && <ConfirmationBadge words={asks(lang)} confirmation={confirmation} />}
      </div>
    </DeskHead>
  )
}

/** The state of a case, and the cases before and after it in the list, with their keys. */
export function CaseAside({ shown, queue, lang }: Pick<CaseProps, 'shown' | 'queue' | 'lang'>) {
  const w = words(lang).case
  return (
    <Actions>
      <StateTile state={shown.state} lang={lang} />
      {queue.previous && (
        <ButtonLink href={queue.previous} alt shortcut="k">
          {w.previous}
        </ButtonLink>
      )}
      {queue.next && (
        <ButtonLink href={queue.next} alt shortcut="j">
          {w.next}
        </ButtonLink>
      )}
    </Actions>
  )
}

function CaseNotices({ shown, lang }: CaseProps) {
  const w = words(lang).case
  return (
    <>
      {shown.state === 'reopened' && (
        <Notice kind="waiting" title={w.reopened}>
          {w.reopenedNote}
        </Notice>
      )}
      {shown.withdrawnBy && <Notice kind="info" title={w.withdrawn[shown.withdrawnBy]} />}
    </>
  )
}

function tabs(lang: Lang) {
  const w = words(lang).case
  const parts = { documents: w.documents, answers: w.answers, record: w.record, others: w.others, history: w.history }
  return Object.entries(parts).map(([part, label]) => ({ href: `#${part}`, label }))
}

function CaseBody(props: CaseProps) {
  const { lang, book, documents, missing, sections, personal, record, likeness, history, shown } = props
  const w = words(lang)
  return (
    <>
      <div id="documents">
        <h2 class="vh">{w.case.documents}</h2>
        <SentPapers documents={documents} missing={missing} lang={lang} />
      </div>
      {sections.map((section, at) => (
        <Section
          key={section.code}
          id={at === 0 ? 'answers' : undefined}
          title={section.name}
          aside={hasPersonal(section.rows) && <PersonalLink personal={personal} lang={lang} />}
        >
          <KeyValue items={section.rows.map(row => pair(row, lang))} />
        </Section>
      ))}
      <Section id="record" title={w.case.record} aside={record && <a href={record.href}>{w.record.see}</a>}>
        {shown.state !== 'withdrawn' && <p>{standingText(shown, lang)}</p>}
        {record ? <RecordTable rows={record.rows} book={book} lang={lang} /> : <p class="mu">{w.record.none}</p>}
      </Section>
      <Section id="others" title={w.case.others}>
        <Likeness {...likeness} lang={lang} />
      </Section>
      <Section id="history" title={w.case.history}>
        <CaseHistory entries={history} owner={shown.contact.name} lang={lang} />
      </Section>
    </>
  )
}

/** Whether what was registered is fact or claim. */
function standingText({ settledAt }: Case, lang: Lang): string {
  const w = words(lang).record
  return settledAt ? w.settled(formatDate(settledAt, lang, 'datetime')) : w.claimed
}

function hasPersonal(rows: ShownRow[]): boolean {
  return rows.some(row => row.sensitive && (row.hidden || row.value))
}

function pair(row: ShownRow, lang: Lang) {
  const empty = <Muted>{row.hidden ? words(lang).personal.hidden : words(lang).case.noAnswer}</Muted>
  return { term: row.label, detail: row.value ? row.value : empty }
}

/** "OPOP-19-000001 · Kec. Cibiuk, Kab. Garut · Start-up" */
export function factsLine(shown: Case, book: RegionBook, category: string | null, sent: string, lang: Lang): string {
  const w = words(lang)
  const sample = shown.sample && w.case.sample
  const parts = [shown.number, placeText(shown, book, lang), category && categoryNames(lang)[category], sent, sample]
  return parts.filter(Boolean).join(' · ')
}
