import { Columns, KeyValue, Muted, Name, Section, type Lang } from '../../../../design/index.ts'
import { askPersonal, maskedPhone } from '../../../people/index.ts'
import type { RegionBook } from '../../../regions/index.ts'
import { placeText, StateTile } from '../../office/pages/cells.tsx'
import type { Dispute, Side } from '../data/disputes.ts'
import { capital, kindWords } from '../../words/kinds.ts'
import { words as wordsOfList } from '../../office/words.ts'
import { words } from '../words.ts'

interface SidesProps {
  lang: Lang
  dispute: Dispute
  book: RegionBook
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

function SideSection({ title, side, lang, href, dispute, book }: SidesProps & { title: string; side: Side }) {
  const w = words(lang)
  return (
    <Section title={title} aside={<a href={href(side)}>{w.see(side.number ?? side.draftCode)}</a>}>
      <KeyValue
        items={[
          { term: w.number, detail: <Name>{side.number ?? side.draftCode}</Name> },
          { term: wordsOfList(lang).list.place, detail: placeText(side, book, lang) },
          { term: capital(kindWords(dispute.kind, lang).contact), detail: side.contact.name },
          { term: w.phone, detail: <Phone side={side} href={href(side)} lang={lang} /> },
        ]}
      />
      <p>
        <StateTile state={side.state} lang={lang} />
      </p>
    </Section>
  )
}

/** As much of the number as its owner recognises: whole it stands on the page of the registration, where a look is written down. */
function Phone({ side: { contact }, href, lang }: { side: Side; href: string; lang: Lang }) {
  if (!contact.phone) return <Muted>–</Muted>
  return (
    <>
      {maskedPhone(contact.phone)} <a href={askPersonal(href)}>{wordsOfList(lang).near.contactNow}</a>
    </>
  )
}
