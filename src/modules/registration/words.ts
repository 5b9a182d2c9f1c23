import { formatDate, type Lang } from '../../design/index.ts'

/** The message that carries a receipt to its owner's phone. */
export function receiptMessage(
  lang: Lang,
  { number, at, link }: { number: string; at: Temporal.Instant; link: string },
): string {
  const time = formatDate(at, lang, 'datetime')
  return lang === 'id'
    ? `OPOP: pendaftaran Anda diterima ${time}. Nomor ${number}. Bukti: ${link}`
    : `OPOP: your registration was received on ${time}. Number ${number}. Receipt: ${link}`
}
