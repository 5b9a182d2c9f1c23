import { businessDay } from '../../../platform/clock/clock.ts'

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
export function typedDate({ day, month, year }: { day: string; month: string; year: string }): string | undefined {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined
  try {
    const parts = { day: Number(day), month: Number(month), year: Number(year) }
    return Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}
