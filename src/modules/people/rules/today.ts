import { businessDay } from '../../../platform/clock/clock.ts'
import { dateOfParts } from '../../../platform/text/whole.ts'

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

/** A date from what was typed into three fields, or undefined when the calendar does not have it. */
export function typedDate(parts: { day: string; month: string; year: string }): string | undefined {
  return dateOfParts(parts)?.toString()
}
