/** A whole number that was typed or stands in an address: up to nine digits and nothing else, so no "1e1", "1.5" or "0x9". */
export function whole(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

/**
 * A date from its typed parts; undefined when one is no number, or when there is no such day. A year has four digits and is
 * not 0, which databases do not know.
 */
export function dateOfParts(parts: { day?: string; month?: string; year?: string }): Temporal.PlainDate | undefined {
  const [day, month, year] = [parts.day, parts.month, parts.year].map(part => whole(part?.trim() ?? ''))
  if (day === undefined || month === undefined || !year || parts.year?.trim().length !== 4) return undefined
  try {
    return Temporal.PlainDate.from({ day, month, year }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
