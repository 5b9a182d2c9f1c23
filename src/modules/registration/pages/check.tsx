import { Code, Heading, KeyValue, Notice, Pre, Section, formatDate, type Lang } from '../../../design/index.ts'
import type { WithdrawnBy } from '../data/registrations.ts'
import type { Receipt } from '../data/submissions.ts'
import { words } from '../words.ts'

export interface CheckProps {
  lang: Lang
  receipt: Receipt
  valid: boolean
  /** The content agrees, but the key that signed is not known: neither valid nor invalid can be said. */
  uncheckable?: boolean
  /** A newer submission of the same registration exists. */
  superseded: boolean
  /** Absent while the registration stands. */
  withdrawnBy?: WithdrawnBy
}

/** Number, time, hash, valid or not: nothing else of a registration is told here. */
export function CheckPage({ lang, receipt, valid, uncheckable = false, superseded, withdrawnBy }: CheckProps) {
  const w = words(lang).check
  const r = words(lang).receipt
  return (
    <>
      <Heading over={w.title}>{receipt.number}</Heading>
      <Verdict lang={lang} valid={valid} uncheckable={uncheckable} />
      {superseded && <Notice kind="info" title={w.older} />}
      {withdrawnBy && <Notice kind="waiting" title={w.withdrawn[withdrawnBy]} />}
      <KeyValue
        items={[
          { term: r.time, detail: formatDate(receipt.submittedAt, lang, 'exact') },
          { term: r.recorded, detail: formatDate(receipt.recordedAt, lang, 'exact') },
          { term: r.sequence, detail: String(receipt.sequence) },
          { term: w.hash, detail: <Code group={4}>{receipt.contentHash.toString('hex')}</Code> },
          { term: w.signature, detail: <Code group={8}>{receipt.signature.toString('base64url')}</Code> },
          { term: r.key, detail: <a href="/kunci">{receipt.keyId}</a> },
        ]}
      />
      <Section title={w.payload}>
        <Pre label={w.payload}>{receipt.payload}</Pre>
      </Section>
    </>
  )
}

function Verdict({ lang, valid, uncheckable }: { lang: Lang; valid: boolean; uncheckable: boolean }) {
  const w = words(lang).check
  if (uncheckable)
    return (
      <Notice kind="waiting" title={w.uncheckable}>
        {w.uncheckableNote}
      </Notice>
    )
  return (
    <Notice kind={valid ? 'ok' : 'wrong'} title={valid ? w.valid : w.invalid}>
      {valid ? w.validNote : w.invalidNote}
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
