import {
  Actions,
  ButtonLink,
  Heading,
  Muted,
  Prose,
  Receipt as Paper,
  Received,
  Section,
  TapLink,
  TaskList,
  formatDate,
  type Lang,
} from '../../../design/index.ts'
import type { Receipt } from '../data/submissions.ts'
import { readPayload } from '../rules/receipt.ts'
import { receiptMessage, words } from '../words.ts'

export interface ReceiptPageProps {
  lang: Lang
  origin: string
  name: string
  /** The newest first. */
  receipts: Receipt[]
}

/** The receipt on screen and on paper. */
export function ReceiptPage({ lang, origin, name, receipts }: ReceiptPageProps) {
  const w = words(lang).receipt
  const [last, ...older] = receipts
  if (!last)
    return (
      <>
        <Heading>{w.label}</Heading>
        <p>{w.none}</p>
      </>
    )
  const link = `${origin}/bukti/${last.number}-${last.code}`
  const message = receiptMessage(lang, { number: last.number, at: last.submittedAt, link })
  return (
    <>
      <Received title={w.title}>{w.received(last.submittedAt)}</Received>
      <Paper
        label={w.label}
        number={last.number}
        rows={rowsOf(last, name, lang)}
        seal={{ url: link, urlLabel: w.qr, hash: last.contentHash.toString('hex'), text: w.sealText }}
      />
      <Actions>
        <ButtonLink href={`https://wa.me/?text=${encodeURIComponent(message)}`}>{w.whatsapp}</ButtonLink>
        <TapLink href="/saya/status">{w.status}</TapLink>
      </Actions>
      <Prose>
        <p>
          <Muted small>
            {w.print} <a href={link}>{link}</a>
          </Muted>
        </p>
      </Prose>
      {older.length > 0 && (
        <Section title={w.older}>
          <TaskList
            items={older.map(receipt => ({
              title: `${receipt.number} · ${w.sequence}${receipt.sequence}`,
              detail: formatDate(receipt.submittedAt, lang, 'datetime'),
              href: `/bukti/${receipt.number}-${receipt.code}`,
              status: { kind: 'done' as const, word: formatDate(receipt.submittedAt, lang, 'short') },
            }))}
          />
        </Section>
      )}
    </>
  )
}

function rowsOf(receipt: Receipt, name: string, lang: Lang) {
  const w = words(lang).receipt
  return [
    { term: w.pesantren, detail: name },
    { term: w.time, detail: formatDate(receipt.submittedAt, lang, 'exact') },
    { term: w.recorded, detail: formatDate(receipt.recordedAt, lang, 'exact') },
    { term: w.sequence, detail: String(receipt.sequence) },
    { term: w.documents, detail: String(readPayload(receipt.payload).documents) },
    { term: w.key, detail: receipt.keyId },
  ]
}
