import type { ComponentChildren } from 'preact'
import { KeyValue, type Pair } from './key-value.tsx'
import { Code } from './code.tsx'
import { useWords } from './lang.ts'
import { QrCode } from './qr-code.tsx'
import { Tile } from './status.tsx'

export interface ReceiptProps {
  /** "Bukti pendaftaran" */
  label: string
  number: string
  rows: Pair[]
  /** `code` is what the QR code leads to, for those who type it. */
  seal?: { url: string; urlLabel: string; code: string; text: ComponentChildren }
}

/** The one box of a page: a number people keep, what it stands for, and the seal that anybody can check. */
export function Receipt({ label, number, rows, seal }: ReceiptProps) {
  return (
    <article class="paper">
      <div>
        <p class="sm mu">{label}</p>
        <p class="number">{number}</p>
        <KeyValue items={rows} />
      </div>
      {seal && <Seal {...seal} />}
    </article>
  )
}

/** "Pendaftaran diterima" with a large tile and the moment. */
export function Received({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="rcv">
      <Tile kind="done" />
      <div>
        <h1>{title}</h1>
        <p>{children}</p>
      </div>
    </div>
  )
}

function Seal({ url, urlLabel, code, text }: NonNullable<ReceiptProps['seal']>) {
  const w = useWords()
  return (
    <div class="seal">
      <QrCode text={url} label={urlLabel} />
      <div>
        <h2 class="h">{w.sealed}</h2>
        <p class="sm">
          <Code>{code}</Code>
        </p>
        <p class="sm mu">{text}</p>
      </div>
    </div>
  )
}
