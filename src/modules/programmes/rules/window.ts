/** When something may be done. The end is exclusive. */
export interface Window {
  opensAt: Temporal.Instant
  closesAt: Temporal.Instant
}

/** Whether a request that has fully arrived at `at` is in time. */
export function isOpen({ opensAt, closesAt }: Window, at: Temporal.Instant): boolean {
  return windowState({ opensAt, closesAt }, at) === 'open'
}

export function windowState({ opensAt, closesAt }: Window, at: Temporal.Instant): 'ahead' | 'open' | 'closed' {
  if (Temporal.Instant.compare(at, opensAt) < 0) return 'ahead'
  return Temporal.Instant.compare(at, closesAt) < 0 ? 'open' : 'closed'
}

/** The last whole day on which it is open: an end at 00.00 WIB of 1 May means 30 April. */
export function lastDay({ closesAt }: Pick<Window, 'closesAt'>): Temporal.PlainDate {
  return closesAt.subtract({ milliseconds: 1 }).toZonedDateTimeISO('Asia/Jakarta').toPlainDate()
}

/** Days left, counting today: 1 on the last day, 0 when it is over. */
export function daysLeft(window: Window, at: Temporal.Instant): number {
  if (windowState(window, at) === 'closed') return 0
  const today = at.toZonedDateTimeISO('Asia/Jakarta').toPlainDate()
  return today.until(lastDay(window), { largestUnit: 'days' }).days + 1
}
