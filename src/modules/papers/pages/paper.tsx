import {
  Actions,
  Back,
  Button,
  ButtonLink,
  Code,
  Columns,
  Disclosure,
  ErrorSummary,
  formatDate,
  Heading,
  KeyValue,
  Live,
  Name,
  Notice,
  Section,
  TapLink,
  Workspace,
  type Lang,
} from '../../../design/index.ts'
import { instant } from '../../../platform/clock/clock.ts'
import type { HistoryEntry } from '../../../platform/history/index.ts'
import { SubjectHistory } from '../../../platform/history/index.ts'
import { errorsOf, StaffFormView, type Returned } from '../../../platform/staff-form/index.ts'
import type { PaperShown } from '../data/papers.ts'
import { checkPath } from '../kinds.ts'
import { kindName, StateOf } from '../lists/papers.tsx'
import { words } from '../words.ts'
import { numberForm, revokeForm } from './forms.ts'

export interface PaperPageProps {
  lang: Lang
  paper: PaperShown
  events: HistoryEntry[]
  /** What its reader may do. */
  may: { record: boolean; revoke: boolean }
  returned?: PaperReturned
}

/** A form of the page that came back. */
export type PaperReturned =
  | { form: 'number'; returned: Returned<typeof numberForm.fields> }
  | { form: 'revoke'; returned: Returned<typeof revokeForm.fields> }

/** One paper: its file, what is on record, and what can be done with it. */
export function PaperPage({ lang, paper, events, may, returned }: PaperPageProps) {
  const w = words(lang)
  return (
    <Workspace>
      <ErrorSummary errors={returned ? errorsOf(returned.returned as Returned<typeof revokeForm.fields>) : []} />
      <Back href="/kantor/surat">{w.title}</Back>
      <Heading over={kindName(paper.kind, lang)} under={<Name>{paper.title}</Name>}>
        {paper.called}
      </Heading>
      <Standing {...{ lang, paper }} />
      <Columns>
        <div>
          <Facts {...{ lang, paper }} />
          <SubjectHistory lang={lang} entries={events} />
        </div>
        <div>
          {may.record && <OfficeNumber {...{ lang, paper, returned }} />}
          {may.revoke && paper.state !== 'revoked' && <Revocation {...{ lang, paper, returned }} />}
        </div>
      </Columns>
    </Workspace>
  )
}

/** Its file once there is one; until then the page loads again by itself. */
function Standing({ lang, paper }: Pick<PaperPageProps, 'lang' | 'paper'>) {
  const w = words(lang).paper
  return (
    <>
      {paper.revoked_at && (
        <Notice kind="wrong" title={w.revoked(instant(paper.revoked_at))}>
          {paper.revoked_reason}
        </Notice>
      )}
      {paper.problem && (
        <Notice kind="wrong" title={w.failed}>
          {paper.problem}
        </Notice>
      )}
      {!paper.file_id && !paper.problem && (
        <Live refresh={{ href: `/kantor/surat/${paper.id}`, label: w.refresh }}>
          <Notice kind="waiting" title={w.waiting} />
        </Live>
      )}
      <Actions>
        {paper.file_id && <ButtonLink href={`/kantor/surat/${paper.id}/berkas`}>{w.open}</ButtonLink>}
        <TapLink href={checkPath(paper.kind, paper.code)}>{w.check}</TapLink>
      </Actions>
    </>
  )
}

function Facts({ lang, paper }: Pick<PaperPageProps, 'lang' | 'paper'>) {
  const w = words(lang)
  const { office_number: number, office_dated: dated } = paper
  return (
    <Section title={w.paper.facts}>
      <KeyValue
        items={[
          { term: w.columns.state, detail: <StateOf state={paper.state} lang={lang} /> },
          { term: w.columns.dated, detail: formatDate(paper.dated, lang) },
          { term: w.columns.office, detail: number && dated ? w.office.said(number, dated) : w.office.none },
          { term: w.columns.code, detail: paper.code },
          { term: w.columns.by, detail: paper.by ?? '–' },
          { term: w.columns.at, detail: formatDate(paper.happened_at, lang, 'datetime') },
          ...(paper.hash ? [{ term: w.paper.hash, detail: <Code group={4}>{paper.hash.toString('hex')}</Code> }] : []),
          ...(paper.batch_id
            ? [{ term: '', detail: <TapLink href={`/kantor/surat/paket/${paper.batch_id}`}>{w.paper.batch}</TapLink> }]
            : []),
        ]}
      />
    </Section>
  )
}

function OfficeNumber({ lang, paper, returned }: Pick<PaperPageProps, 'lang' | 'paper' | 'returned'>) {
  const w = words(lang).office
  const mine = returned?.form === 'number' ? returned.returned : undefined
  return (
    <Section title={w.title} note={w.note} onScreen>
      <Disclosure summary={w.button} open={mine !== undefined}>
        <StaffFormView form={numberForm} action={`/kantor/surat/${paper.id}/nomor`} {...{ lang, returned: mine }}>
          <Actions>
            <Button>{w.button}</Button>
          </Actions>
        </StaffFormView>
      </Disclosure>
    </Section>
  )
}

function Revocation({ lang, paper, returned }: Pick<PaperPageProps, 'lang' | 'paper' | 'returned'>) {
  const w = words(lang).revoke
  const mine = returned?.form === 'revoke' ? returned.returned : undefined
  return (
    <Section title={w.title} note={w.note} onScreen>
      <Disclosure summary={w.button} open={mine !== undefined}>
        <StaffFormView form={revokeForm} action={`/kantor/surat/${paper.id}/cabut`} {...{ lang, returned: mine }}>
          <Actions>
            <Button danger>{w.button}</Button>
          </Actions>
        </StaffFormView>
      </Disclosure>
    </Section>
  )
}
