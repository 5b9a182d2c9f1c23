export type Category = 'start-up' | 'scale-up'

/**
 * Start-up up to so many whole months on the reference date, counted from the earlier of the business's start (a month) and
 * the date of its NIB; scale-up beyond. Undefined while neither is known.
 */
export function categoryOf(
  { started, nibDate }: { started?: string; nibDate?: string },
  { referenceDate, startUpMonths }: { referenceDate: string; startUpMonths: number },
): Category | undefined {
  const first = [started && `${started}-01`, nibDate].filter(Boolean).toSorted()[0]
  if (!first) return undefined
  const limit = Temporal.PlainDate.from(referenceDate).subtract({ months: startUpMonths })
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(first), limit) >= 0 ? 'start-up' : 'scale-up'
}
