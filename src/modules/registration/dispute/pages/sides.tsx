import { Columns, KeyValue, Muted, Name, Section, type Lang } from '../../../../design/index.ts'
import { maskedPhone } from '../../../people/index.ts'
import { StateTile } from '../../office/pages/cells.tsx'
import type { Dispute, Side } from '../data/disputes.ts'
import { capital, kindWords } from '../../words/kinds.ts'
import { words } from '../words.ts'

interface SidesProps {
  lang: Lang
  dispute: Dispute
  /** Where a registration of this season stands. */
  href: (side: Side) => string
}

/** Both registrations side by side. */
export function Sides(props: SidesProps) {
  const w = words(props.lang)
  return (
    <Columns even>
      <SideSection title={w.holder} side={props.dispute.holder} {...props} />
      <SideSection title={w.claimant} side={props.dispute.claimant} {...props} />
    </Columns>
  )
}

function SideSection({ title, side, lang, href, dispute }: SidesProps & { title: string; side: Side }) {
  const w = words(lang)
  return (
    <Section title={title} aside={<a href={href(side)}>{w.see(side.number ?? side.draftCode)}</a>}>
      <KeyValue
        items={[
          { term: w.number, detail: <Name>{side.number ?? side.draftCode}</Name> },
          { term: capital(kindWords(dispute.kind, lang).contact), detail: side.contact.name },
          {
            term: w.phone,
            detail: side.contact.phone ? (
              <Phone phone={side.contact.phone} {...{ lang }} at={href(side)} />
            ) : (
              <Muted>–</Muted>
            ),
          },
        ]}
      />
      <p>
        <StateTile state={side.state} lang={lang} />
      </p>
    </Section>
  )
}

/** The number in part; the whole one stands on the page of the registration, where a look at it is written down. */
function Phone({ phone, at, lang }: { phone: string; at: string; lang: Lang }) {
  return (
    <span>
      {maskedPhone(phone)}
      <br />
      <a href={at}>{words(lang).call}</a>
    </span>
  )
}
