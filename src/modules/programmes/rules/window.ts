import { businessDay } from '../../../platform/clock/clock.ts'

/** When something may be done. The end is exclusive. */
export interface Window {
  opensAt: Temporal.Instant
  closesAt: Temporal.Instant
}

/** Whether a request that has fully arrived at `at` is in time. Without a window there is always time. */
export function isOpen(window: Window | undefined, at: Temporal.Instant): boolean {
  return windowState(window, at) === 'open'
}

export function windowState(window: Window | undefined, at: Temporal.Instant): 'ahead' | 'open' | 'closed' {
  if (!window) return 'open'
  if (Temporal.Instant.compare(at, window.opensAt) < 0) return 'ahead'
  return Temporal.Instant.compare(at, window.closesAt) < 0 ? 'open' : 'closed'
}

/** The last whole day on which it is open: an end at 00.00 WIB of 1 May means 30 April. */
export function lastDay({ closesAt }: Pick<Window, 'closesAt'>): Temporal.PlainDate {
  return businessDay(closesAt.subtract({ milliseconds: 1 })).date
}

/** The hour at which the last day ends early; none, where it ends with the day. */
export function closingHour({ closesAt }: Pick<Window, 'closesAt'>): Temporal.Instant | undefined {
  const { hour, minute, second } = closesAt.toZonedDateTimeISO('Asia/Jakarta')
  return hour + minute + second === 0 ? undefined : closesAt
}

/** Days left, counting today: 1 on the last day, 0 when it is over. */
export function daysLeft(window: Window, at: Temporal.Instant): number {
  if (windowState(window, at) === 'closed') return 0
  const today = businessDay(at).date
  return today.until(lastDay(window), { largestUnit: 'days' }).days + 1
}
