import {
  Back,
  Columns,
  ErrorSummary,
  formatDate,
  Heading,
  KeyValue,
  Muted,
  Name,
  Section,
  Workspace,
  type Lang,
} from '../../../../design/index.ts'
import {
  DecidedSoFar,
  DecisionForm,
  DecisionNotices,
  sightOf,
  type DecidingProps,
} from '../../../../platform/decision/index.ts'
import { maskedPhone } from '../../../people/index.ts'
import { StateTile } from '../../office/pages/cells.tsx'
import type { Dispute, Side } from '../data/disputes.ts'
import { capital, kindWords } from '../../words/kinds.ts'
import type { Bar, Decision } from '../rules/bars.ts'
import { words } from '../words.ts'

export interface DisputePageProps extends Pick<DecidingProps<Decision>, 'typed' | 'problems' | 'unsaved'> {
  lang: Lang
  dispute: Dispute
  /** Where a registration of this season stands. */
  href: (side: Side) => string
  /** Shows the form. */
  mayDecide: boolean
  /** What can be decided now, and why not. */
  bars: { value: Decision; bar?: Bar }[]
}

/** Both registrations side by side, what was decided so far, and the decision to be made, for the first time or anew. */
export function DisputePage(props: DisputePageProps) {
  const { lang, dispute, problems = {} } = props
  const w = words(lang)
  const deciding = decidingOf(props)
  const errors = Object.entries(problems).flatMap(([field, text]) => (text ? [{ href: `#${field}`, text }] : []))
  return (
    <Workspace>
      <Back href="/kantor" />
      <ErrorSummary errors={errors} />
      <Heading under={dispute.current ? undefined : w.lead(formatDate(dispute.since, lang, 'datetime'))}>
        {w.title(dispute.name)}
      </Heading>
      <DecisionNotices {...deciding} />
      <Columns even>
        <SideSection title={w.holder} side={dispute.holder} {...props} />
        <SideSection title={w.claimant} side={dispute.claimant} {...props} />
      </Columns>
      <DecidedSoFar {...deciding} />
      {props.mayDecide && <DecisionForm {...deciding} />}
    </Workspace>
  )
}

function decidingOf({ lang, dispute, bars, typed, problems, unsaved }: DisputePageProps): DecidingProps<Decision> {
  const { options, barred, decided: labels, untold, reasonHint } = words(lang)
  return {
    ...{ lang, labels, untold, reasonHint, typed, problems, unsaved },
    decisions: dispute.decisions,
    options: bars.map(({ value, bar }) => ({ value, label: options[value] ?? value, barred: bar && barred[bar] })),
    sight: sightOf(dispute),
  }
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
