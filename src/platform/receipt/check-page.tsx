import {
  Code,
  Heading,
  KeyValue,
  NoPrint,
  Notice,
  Pre,
  Section,
  TapLink,
  formatDate,
  type Lang,
} from '../../design/index.ts'
import { proofText } from '../../methods/merkle/proof-text.ts'
import type { Proven } from '../ledger/prove.ts'
import { receiptPath } from './address.ts'
import type { Receipt } from './data.ts'
import type { Standing } from './subject.ts'
import type { Verdict as Judgement } from './verify.ts'
import { Technical } from './paper.tsx'
import { words } from './words.ts'

export interface CheckProps extends Partial<Standing> {
  lang: Lang
  receipt: Receipt
  verdict: Judgement
  /** A newer submission of the same response exists. */
  superseded: boolean
  /** Its place in the sealed tree; none for the few seconds until it is sealed. */
  proven?: Proven
}

/** What was sent for, number, time, valid or not; of what was answered the name alone, of those who agreed to that. */
export function CheckPage({ lang, receipt, verdict, superseded, proven, about, who, since }: CheckProps) {
  const r = words(lang)
  const w = r.check
  return (
    <>
      <Heading over={w.title} under={about}>
        {receipt.number}
      </Heading>
      <Verdict lang={lang} verdict={verdict} />
      {superseded && <Notice kind="info" title={w.older} />}
      {since && <Notice kind="waiting" title={since} />}
      <KeyValue
        items={[
          ...(who ? [{ term: w.who, detail: <b>{who}</b> }] : []),
          { term: r.time, detail: formatDate(receipt.submittedAt, lang, 'exact') },
          { term: r.sequence, detail: String(receipt.sequence) },
        ]}
      />
      <Technical {...{ lang, receipt }}>
        <Section title={w.payload}>
          <Pre label={w.payload}>{receipt.payload}</Pre>
        </Section>
        <Section title={w.ledger} note={proven ? w.place(proven.index + 1, proven.size) : w.unsealed}>
          {proven && <Pre label={w.proof}>{proofText(proven)}</Pre>}
          <TapLink href="/jejak">{w.trail}</TapLink>
        </Section>
      </Technical>
      {verdict === 'valid' && (
        <NoPrint>
          <Section title={w.keep} note={w.fileNote}>
            <TapLink href={`${receiptPath(receipt)}/berkas`}>{w.file}</TapLink>
          </Section>
        </NoPrint>
      )}
    </>
  )
}

const kinds = { valid: 'ok', invalid: 'wrong', uncheckable: 'waiting' } as const

function Verdict({ lang, verdict }: { lang: Lang; verdict: Judgement }) {
  const [title, note] = words(lang).check.verdicts[verdict]
  return (
    <Notice kind={kinds[verdict]} title={title}>
      {note}
    </Notice>
  )
}

/** No such receipt: the same page for a wrong number and for a wrong code. */
export function NoReceipt({ lang }: { lang: Lang }) {
  const w = words(lang).check
  return (
    <>
      <Heading over={w.title}>{w.missing}</Heading>
      <p>{w.missingNote}</p>
    </>
  )
}

/** All keys, the present one first: receipts of earlier years were signed with the earlier ones. */
export function KeysPage({ lang, keys }: { lang: Lang; keys: { id: string; publicKey: string }[] }) {
  const w = words(lang).keys
  const [present, ...earlier] = keys
  return (
    <>
      <Heading under={w.lead}>{w.title}</Heading>
      <TapLink href="/kunci.json">{w.file}</TapLink>
      {present && <Key lang={lang} of={present} />}
      {earlier.length > 0 && (
        <Section title={w.earlier} note={w.earlierNote}>
          {earlier.map(key => (
            <Key key={key.id} lang={lang} of={key} />
          ))}
        </Section>
      )}
    </>
  )
}

function Key({ lang, of: { id, publicKey } }: { lang: Lang; of: { id: string; publicKey: string } }) {
  const w = words(lang).keys
  return (
    <KeyValue
      items={[
        { term: w.keyId, detail: <Code>{id}</Code> },
        { term: w.publicKey, detail: <Code group={4}>{publicKey}</Code> },
      ]}
    />
  )
}
