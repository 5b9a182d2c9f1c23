import { valueOf } from '../../form/answer.ts'
import { firstDay } from '../../form/first-day.ts'
import type { Said } from '../../form/meaning.ts'
import type { JudgingRules } from './judged-form.ts'

export type Category = 'start-up' | 'scale-up'

/**
 * Start-up up to so many whole months on the reference date, counted from the earliest of the dates the rule names; scale-up
 * beyond. Undefined while none is known, or when there is no such rule.
 */
export function categoryOf(
  said: Said,
  { category, referenceDate }: Pick<JudgingRules, 'category' | 'referenceDate'>,
): Category | undefined {
  const dates = category?.of.flatMap(meaning => dayOf(valueOf(said, meaning)))
  const first = dates?.toSorted()[0]
  if (!category || !first) return undefined
  const limit = Temporal.PlainDate.from(referenceDate).subtract({ months: category.startUpMonths })
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(first), limit) >= 0 ? 'start-up' : 'scale-up'
}

/** A year and a month count from their first day. */
function dayOf(value: ReturnType<typeof valueOf>): string[] {
  return typeof value === 'string' || typeof value === 'number' ? [firstDay(value)] : []
}
