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
import { placeText, StateTile } from './cells.tsx'
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
      <Tabs label={w.parts} entries={tabs(lang)} />
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
      {shown.state !== 'withdrawn' && <ConfirmationBadge words={asks(lang)} confirmation={confirmation} />}
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
      <SentAnswers {...{ lang, sections }} id="answers" personal={<PersonalLink {...{ personal, lang }} />} />
      <Section id="record" title={w.case.record} aside={record && <a href={record.href}>{w.record.see}</a>}>
        {shown.state !== 'withdrawn' && <p>{standingText(shown, lang)}</p>}
        {record ? <RecordTable rows={record.rows} book={book} lang={lang} /> : <p class="mu">{w.record.none}</p>}
      </Section>
      <Section id="others" title={w.case.others}>
        <Likeness {...likeness} lang={lang} />
      </Section>
      <Section id="history" title={w.case.history}>
        <CaseHistory entries={history} owner={shown.ownerName} lang={lang} />
      </Section>
    </>
  )
}

/** Whether what was registered is fact or claim. */
function standingText({ settledAt }: Case, lang: Lang): string {
  const w = words(lang).record
  return settledAt ? w.settled(formatDate(settledAt, lang, 'datetime')) : w.claimed
}

/** "OPOP-19-000001 · Kec. Cibiuk, Kab. Garut · Start-up" */
export function factsLine(shown: Case, book: RegionBook, category: string | null, sent: string, lang: Lang): string {
  const w = words(lang)
  const sample = shown.sample && w.case.sample
  const parts = [shown.number, placeText(shown, book, lang), category && categoryNames(lang)[category], sent, sample]
  return parts.filter(Boolean).join(' · ')
}
