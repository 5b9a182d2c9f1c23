import { codeOfLink } from '../keys/spoken-code.ts'

/** Number and code have some 30 characters; the rest is room for blanks between them. */
const longest = 60

/** The number people keep, of its serial: OPOP-19-001287. */
export function subjectNumber(prefix: string, year: number, serial: number): string {
  return `${prefix}-${String(year % 100).padStart(2, '0')}-${String(serial).padStart(6, '0')}`
}

/** Where anybody who holds its code may check a receipt. */
export function receiptPath(receipt: { number: string; code: string }): string {
  return `/bukti/${receipt.number}-${receipt.code}`
}

/**
 * Takes apart what stands in the address of a receipt or below its QR code: OPOP-19-001287-ABCDE23456. Small letters, blanks,
 * long dashes, a missing hyphen before the code and what stands behind it are forgiven.
 */
export function splitReceipt(text: string): { number: string; code: string } | undefined {
  const bare = text.trim()
  if (bare.length > longest) return undefined
  const tidy = codeOfLink(bare)
    .toUpperCase()
    .replace(/\s*[–—]\s*/g, '-')
    .replace(/\s+/g, '')
  const found = /^([A-Z][A-Z0-9-]*-\d{2}-\d{6,}?)-?([A-Z0-9]{10})$/.exec(tidy)
  return found ? { number: found[1]!, code: found[2]! } : undefined
}
