import { Code, Heading, KeyValue, Notice, Pre, Section, formatDate, type Lang } from '../../design/index.ts'
import type { Receipt } from './data.ts'
import type { Standing } from './subject.ts'
import type { Verdict as Judgement } from './verify.ts'
import { words } from './words.ts'

export interface CheckProps extends Partial<Standing> {
  lang: Lang
  receipt: Receipt
  verdict: Judgement
  /** A newer submission of the same response exists. */
  superseded: boolean
}

/** What was sent for, number, time, hash, valid or not: nothing of what was answered is told here. */
export function CheckPage({ lang, receipt, verdict, superseded, about, since }: CheckProps) {
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
          { term: r.time, detail: formatDate(receipt.submittedAt, lang, 'exact') },
          { term: r.recorded, detail: formatDate(receipt.recordedAt, lang, 'exact') },
          { term: r.sequence, detail: String(receipt.sequence) },
          { term: w.hash, detail: <Code group={4}>{receipt.contentHash.toString('hex')}</Code> },
          { term: r.signature, detail: <Code group={8}>{receipt.signature.toString('base64url')}</Code> },
          { term: r.key, detail: <a href="/kunci">{receipt.keyId}</a> },
        ]}
      />
      <Section title={w.payload}>
        <Pre label={w.payload}>{receipt.payload}</Pre>
      </Section>
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
