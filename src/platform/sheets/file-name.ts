import { businessDay } from '../clock/clock.ts'

/** The name of a downloaded file: noun and day in West Java, such as `pesantren-2019-04-25.csv`. */
export function fileName(noun: string, now: Temporal.Instant, format: string): string {
  return `${noun}-${businessDay(now).text}.${format}`
}
