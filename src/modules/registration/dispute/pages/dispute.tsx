import {
  Actions,
  Back,
  Button,
  Columns,
  ErrorSummary,
  formatDate,
  Heading,
  KeyValue,
  Muted,
  Name,
  Notice,
  RadioGroup,
  Section,
  TextArea,
  Workspace,
  type Lang,
} from '../../../../design/index.ts'
import { maskedPhone } from '../../../people/index.ts'
import { StateTile } from '../../office/pages/cells.tsx'
import type { Dispute, Side } from '../data/disputes.ts'
import { capital, kindWords } from '../../words/kinds.ts'
import { words } from '../words.ts'

/** Letters of a reason: it must fit a message. */
export const mostReason = 300

export interface DisputePageProps {
  lang: Lang
  dispute: Dispute
  /** Where a registration of this season stands. */
  href: (side: Side) => string
  /** Whether it can be decided, now and by the reader. */
  mayDecide: boolean
  typed?: { decision?: string; reason: string }
  problems?: { decision?: string; reason?: string }
}

/** Both registrations side by side, and the decision: to be made, or as it was made. */
export function DisputePage(props: DisputePageProps) {
  const { lang, dispute, problems = {} } = props
  const w = words(lang)
  const errors = Object.entries(problems).flatMap(([field, text]) => (text ? [{ href: `#${field}`, text }] : []))
  return (
    <Workspace>
      <Back href="/kantor" />
      <ErrorSummary errors={errors} />
      <Heading under={dispute.state === 'open' ? w.lead(formatDate(dispute.since, lang, 'datetime')) : undefined}>
        {w.title(dispute.name)}
      </Heading>
      {dispute.state !== 'open' && (
        <Notice kind="ok" title={w.decided[dispute.state]!}>
          {dispute.reason}
        </Notice>
      )}
      <Columns even>
        <SideSection title={w.holder} side={dispute.holder} {...props} />
        <SideSection title={w.claimant} side={dispute.claimant} {...props} />
      </Columns>
      {props.mayDecide && <Decide {...props} />}
    </Workspace>
  )
}

function SideSection({ title, side, lang, href, dispute }: DisputePageProps & { title: string; side: Side }) {
  const w = words(lang)
  return (
    <Section title={title} aside={<a href={href(side)}>{w.see}</a>}>
      <KeyValue
        items={[
          { term: w.number, detail: <Name>{side.number ?? side.draftCode}</Name> },
          { term: capital(kindWords(dispute.kind, lang).contact), detail: side.contact.name },
          { term: w.phone, detail: side.contact.phone ? maskedPhone(side.contact.phone) : <Muted>–</Muted> },
        ]}
      />
      <p>
        <StateTile state={side.state} lang={lang} />
      </p>
    </Section>
  )
}

function Decide({ lang, typed, problems = {} }: DisputePageProps) {
  const w = words(lang)
  return (
    <form method="post" noValidate>
      <RadioGroup
        id="decision"
        label={w.decision}
        error={problems.decision}
        value={typed?.decision}
        options={Object.entries(w.options).map(([value, label]) => ({ value, label }))}
      />
      <TextArea
        id="reason"
        label={w.reason}
        hint={w.reasonHint}
        error={problems.reason}
        value={typed?.reason}
        limit={mostReason}
        rows={3}
      />
      <Actions>
        <Button>{w.decide}</Button>
      </Actions>
    </form>
  )
}
