import { codeOfLink } from '../keys/spoken-code.ts'

/** Where anybody who holds its code may check a receipt. */
export function receiptPath(receipt: { number: string; code: string }): string {
  return `/bukti/${receipt.number}-${receipt.code}`
}

/** Takes OPOP-19-001287-ABCDE23456 apart; small letters, blanks, and what stands behind it are forgiven. */
export function splitReceipt(text: string): { number: string; code: string } | undefined {
  const found = /^([A-Z][A-Z0-9-]*-\d{2}-\d{6,})-([A-Z0-9]{10})$/.exec(codeOfLink(text.trim()).toUpperCase())
  return found ? { number: found[1]!, code: found[2]! } : undefined
}
