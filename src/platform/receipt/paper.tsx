import type { ComponentChildren } from 'preact'
import {
  Code,
  Disclosure,
  KeyValue,
  NoPrint,
  Receipt as Paper,
  TaskList,
  formatDate,
  type Lang,
  type Pair,
} from '../../design/index.ts'
import { receiptPath } from './address.ts'
import type { Receipt } from './data.ts'
import { readPayload } from './payload.ts'
import { words } from './words.ts'

export interface ReceiptPaperProps {
  lang: Lang
  receipt: Receipt
  /** "Bukti pendaftaran" */
  label: string
  /** What the subject prints on it, before content, times and seal. */
  fields: Pair[]
  /** How many questions have an answer. */
  answers: number
  /** Where the receipt is checked, with the origin of the installation. */
  link: string
}

/** The receipt on screen and on paper: for whom, number, time and the code by which anybody checks it. */
export function ReceiptPaper({ lang, receipt, label, fields, answers, link }: ReceiptPaperProps) {
  const w = words(lang)
  const rows = [
    ...fields,
    { term: w.content, detail: w.amount(answers, readPayload(receipt.payload).documents) },
    { term: w.time, detail: formatDate(receipt.submittedAt, lang, 'exact') },
    { term: w.sequence, detail: receipt.sequence > 1 && String(receipt.sequence) },
  ]
  const seal = { url: link, urlLabel: w.qr, code: `${receipt.number}-${receipt.code}`, text: w.sealText }
  return (
    <>
      <Paper {...{ label, number: receipt.number, rows: rows.filter(row => row.detail), seal }} />
      <Technical {...{ lang, receipt }} />
    </>
  )
}

/** What machines check: folded away, and not on paper, where nobody could type it. */
export function Technical({ lang, receipt, children }: { lang: Lang; receipt: Receipt; children?: ComponentChildren }) {
  const w = words(lang)
  return (
    <NoPrint>
      <Disclosure summary={w.technical}>
        <KeyValue
          items={[
            { term: w.recorded, detail: formatDate(receipt.recordedAt, lang, 'exact') },
            { term: w.hash, detail: <Code group={4}>{receipt.contentHash.toString('hex')}</Code> },
            { term: w.signature, detail: <Code group={8}>{receipt.signature.toString('base64url')}</Code> },
            { term: w.key, detail: <a href="/kunci">{receipt.keyId}</a> },
          ]}
        />
        {children}
      </Disclosure>
    </NoPrint>
  )
}

/** Earlier receipts of the same response, each leading to its check. */
export function ReceiptLinks({ lang, receipts }: { lang: Lang; receipts: Receipt[] }) {
  const w = words(lang)
  return (
    <TaskList
      items={receipts.map(receipt => ({
        title: `${receipt.number} · ${w.nth(receipt.sequence)}`,
        detail: formatDate(receipt.submittedAt, lang, 'datetime'),
        href: receiptPath(receipt),
        status: { kind: 'done' as const, word: formatDate(receipt.submittedAt, lang, 'short') },
      }))}
    />
  )
}
