import { Name, Notice, Section, Tabs, formatDate, type Lang } from '../../../../design/index.ts'
import { ConfirmationBadge, type CurrentConfirmation } from '../../../../platform/confirmation/index.ts'
import { QueueDesk, type RowQueue } from '../../../../platform/list/index.ts'
import { categoryNames } from '../../../../platform/requirement/index.ts'
import { SentAnswers, SentPapers, type ShownPaper, type ShownSection } from '../../../../platform/response/index.ts'
import { PersonalLink, type Personal } from '../../../people/index.ts'
import type { SeasonForm } from '../../../programmes/index.ts'
import type { RegionBook } from '../../../regions/index.ts'
import { RecordTable, type RecordBeside } from '../../../registry/index.ts'
import { words as asks } from '../../confirmation/words.ts'
import type { Judged } from '../../data/submissions.ts'
import type { Case } from '../data/case.ts'
import type { Happened } from '../rules/history.ts'
import { words } from '../words.ts'
import { CaseHistory } from './case-history.tsx'
import { CaseSide } from './case-side.tsx'
import { asksPlace, placeText, StateTile } from './cells.tsx'
import { Likeness, type LikenessProps } from './likeness.tsx'

export interface CaseProps {
  lang: Lang
  book: RegionBook
  form: SeasonForm
  shown: Case
  /** One line under the name: number, place, category, time of the last submission. */
  facts: string
  queue: RowQueue
  documents: ShownPaper[]
  missing: string[]
  sections: ShownSection[]
  personal: Personal
  judged: Judged
  /** What the representative's number is worth. */
  confirmation?: CurrentConfirmation
  print: string
  record?: RecordBeside
  likeness: Omit<LikenessProps, 'lang'>
  history: Happened[]
}

/** A submitted registration, everything on one page: the list at the left, the case, what the system saw at the right. */
export function CasePage(props: CaseProps) {
  const { lang, queue, shown } = props
  const w = words(lang).case
  return (
    <QueueDesk
      {...{ lang, queue }}
      back={w.back}
      head={<CaseHead {...props} />}
      state={<StateTile state={shown.state} lang={lang} />}
      sideLabel={w.side}
      side={<CaseSide {...props} />}
    >
      <CaseNotices {...props} />
      <Tabs label={w.parts} entries={tabs(props)} />
      <CaseBody {...props} />
    </QueueDesk>
  )
}

function CaseHead({ shown, facts, confirmation, lang }: CaseProps) {
  return (
    <div>
      <h1>
        <Name>{shown.name ?? shown.number ?? ''}</Name>
      </h1>
      <p class="sm mu">{facts}</p>
      {shown.state !== 'withdrawn' && <ConfirmationBadge words={asks(lang, shown.kind)} confirmation={confirmation} />}
    </div>
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

function tabs({ shown, lang }: CaseProps) {
  const w = words(lang).case
  const record = hasRecord(shown) ? { record: w.record } : {}
  const parts = { documents: w.documents, answers: w.answers, ...record, others: w.others, history: w.history }
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
      <SentAnswers {...{ lang, sections }} id="answers" personal={<PersonalLink {...{ personal, lang }} />} />
      {hasRecord(shown) && (
        <Section id="record" title={w.case.record} aside={record && <a href={record.href}>{w.record.see}</a>}>
          {shown.state !== 'withdrawn' && <p>{standingText(shown, lang)}</p>}
          {record ? <RecordTable rows={record.rows} book={book} lang={lang} /> : <p class="mu">{w.record.none}</p>}
        </Section>
      )}
      <Section id="others" title={w.case.others}>
        <Likeness {...likeness} lang={lang} />
      </Section>
      <Section id="history" title={w.case.history}>
        <CaseHistory entries={history} owner={shown.ownerName} kind={shown.kind} lang={lang} />
      </Section>
    </>
  )
}

/** The registry keeps organisations: of a person there is nothing that could become fact. */
function hasRecord({ kind }: Case): boolean {
  return kind !== 'person'
}

/** Whether what was registered is fact or claim. What never closes is not settled by the clock. */
function standingText({ settledAt, endless }: Case, lang: Lang): string {
  const w = words(lang).record
  if (settledAt) return w.settled(formatDate(settledAt, lang, 'datetime'))
  return endless ? w.claimedEndless : w.claimed
}

/** "OPOP-19-000001 · Kec. Cibiuk, Kab. Garut · Start-up" */
export function factsLine(
  { shown, book, form, lang }: Pick<CaseProps, 'shown' | 'book' | 'form' | 'lang'>,
  category: string | null,
  sent: string,
): string {
  const w = words(lang)
  const sample = shown.sample && w.case.sample
  const place = asksPlace(form) && placeText(shown, book, lang)
  const parts = [shown.number, place, category && categoryNames(lang)[category], sent, sample]
  return parts.filter(Boolean).join(' · ')
}
