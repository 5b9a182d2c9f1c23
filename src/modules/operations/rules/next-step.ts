/** Where the trial's clock may be stepped to with one press. */
export type ClockStep = 'day' | 'week'

export const zone = 'Asia/Jakarta'

/** Nine in the morning (WIB) of the next day, or of the day a week from now. */
export function nextStep(now: Temporal.Instant, step: ClockStep): Temporal.Instant {
  const days = step === 'day' ? 1 : 7
  const local = now.toZonedDateTimeISO(zone).add({ days })
  return local.with({ hour: 9, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 }).toInstant()
}

/** Nine in the morning of a typed date, or undefined when it is no date or lies more than five years ahead. */
export function morningOf(now: Temporal.Instant, date: Temporal.PlainDate | undefined): Temporal.Instant | undefined {
  const at = date?.toZonedDateTime({ timeZone: zone, plainTime: '09:00' }).toInstant()
  const latest = now.toZonedDateTimeISO(zone).add({ years: 5 }).toInstant()
  return at && Temporal.Instant.compare(at, latest) <= 0 ? at : undefined
}

/** Whether the morning of a date is still to come. */
export function isAhead(now: Temporal.Instant, date: Temporal.PlainDate): boolean {
  const at = morningOf(now, date)
  return at !== undefined && Temporal.Instant.compare(at, now) > 0
}
