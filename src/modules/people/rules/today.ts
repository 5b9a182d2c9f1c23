/** The business date in West Java, as roles count it. */
export function dateOf(now: Temporal.Instant): string {
  return now.toZonedDateTimeISO('Asia/Jakarta').toPlainDate().toString()
}
