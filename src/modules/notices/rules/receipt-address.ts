/** Number and code are 28 characters; the rest is room for blanks between them. */
const longest = 60

/** Turns what people type below a QR code (number, hyphen, code; spaces and small letters too) into the receipt's address. */
export function receiptAddress(typed: string): string | undefined {
  const bare = typed.trim()
  if (bare.length > longest) return undefined
  const tidy = bare
    .toUpperCase()
    .replace(/\s*[–—]\s*/g, '-')
    .replace(/\s+/g, '')
  const [, number, code] = /^([A-Z0-9]{2,10}-\d{2}-\d{6})-?([A-Z0-9]{10})$/.exec(tidy) ?? []
  return number && code ? `/bukti/${number}-${code}` : undefined
}

/** How number and code look in a season: "OPOP-31-001287-7K4MPQ2WXY". */
export function exampleAddress({ prefix, year }: { prefix: string; year: number }): string {
  return `${prefix}-${String(year).slice(-2)}-001287-7K4MPQ2WXY`
}
