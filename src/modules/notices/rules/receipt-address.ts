/** Turns what people type below a QR code (number, hyphen, code; spaces and small letters too) into the receipt's address. */
export function receiptAddress(typed: string): string | undefined {
  const tidy = typed
    .toUpperCase()
    .replace(/\s*[–—]\s*/g, '-')
    .replace(/\s+/g, '')
  const [, number, code] = /^([A-Z0-9]{2,10}-\d{2}-\d{6})-?([A-Z0-9]{10})$/.exec(tidy) ?? []
  return number && code ? `/bukti/${number}-${code}` : undefined
}
