import { businessDay } from '../../../platform/clock/clock.ts'

/** No role lasts longer. */
export const farthestDay = '2999-12-31'

/** The business date in West Java, as roles count it. */
export function dateOf(now: Temporal.Instant): string {
  return businessDay(now).text
}

/** A role is stored with the first day on which it no longer holds; people speak of the last day. */
export function lastDay(validTo: string): string {
  return Temporal.PlainDate.from(validTo).subtract({ days: 1 }).toString()
}

/** The stored end of a role from its last day. */
export function endAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString()
}
