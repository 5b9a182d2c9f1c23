import type { Window } from '../../programmes/index.ts'
import type { SeasonFigures } from './figures.ts'

/** Over how many days the pace is measured. */
export const paceDays = 7

export interface PromiseStanding {
  actual: number
  promised: number
  /** In whole percent, rounded down so that only what is reached says 100; more than 100 where more came. */
  percent: number
  /** How many are missing; 0 when it is reached. */
  missing: number
  /** Where it would be now if it went evenly from opening to closing; undefined without end, and before and after. */
  expected?: number
  /** While it is open: how many came on a day of late, and how many days that is an average of. */
  pace?: { perDay: number; days: number }
  /** How many there are at the end if it goes on so; undefined where it has none. */
  forecast?: number
}

const dayLength = 24 * 60 * 60 * 1000

const days = (from: Temporal.Instant, to: Temporal.Instant) =>
  (to.epochMilliseconds - from.epochMilliseconds) / dayLength

/** How a promised number of registrations stands at the moment its figures were read. `window`: when one can register. */
export function standingOf(
  { registered: actual, lastWeek, at }: Pick<SeasonFigures, 'registered' | 'lastWeek' | 'at'>,
  promised: number,
  window?: Window,
): PromiseStanding {
  const percent = Math.floor((100 * actual) / promised)
  const standing = { actual, promised, percent, missing: Math.max(0, promised - actual) }
  const passed = window ? days(window.opensAt, at) : paceDays
  const left = window ? days(at, window.closesAt) : undefined
  if (passed < 0 || (left !== undefined && left <= 0)) return standing
  // What came on the first day is not yet an average.
  const measured = Math.min(paceDays, Math.max(1, passed))
  const perDay = lastWeek / measured
  const pace = { perDay, days: Math.round(measured) }
  if (left === undefined) return { ...standing, pace }
  const expected = Math.round((promised * passed) / (passed + left))
  return { ...standing, pace, expected, forecast: Math.round(actual + perDay * left) }
}
