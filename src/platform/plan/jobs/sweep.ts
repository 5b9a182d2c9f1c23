import type { Tx } from '../../database/open.ts'
import { recordAll } from '../../ledger/record.ts'
import { system } from '../../policy/index.ts'
import type { House } from '../../web/context.ts'
import { emptyUnapplied } from '../data/plans.ts'
import { planLimits } from '../rules/limits.ts'

/** Plans of one transaction: each may have ten thousand rows. */
const batch = 10

/**
 * Takes away the rows of plans that nobody has applied for `planLimits.keptDays` days, and what was said of them. The plan
 * itself stays, with its counts: the ledger and the look-ups of personal rows name it. Resolves to how many lost their rows.
 */
export async function sweepPlans({ db }: Pick<House, 'db'>, now: Temporal.Instant): Promise<number> {
  for (let count = 0; ;) {
    const swept = await db.transaction().execute(tx => sweepSome(tx, now))
    if (swept === 0) return count
    count += swept
  }
}

async function sweepSome(tx: Tx, at: Temporal.Instant): Promise<number> {
  const before = at.subtract({ hours: 24 * planLimits.keptDays })
  const ids = await emptyUnapplied(tx, { before, at, most: batch })
  const acts = ids.map(subjectId => ({ act: 'plan.sweep', subjectKind: 'plan_run', subjectId, actor: system, at }))
  await recordAll(tx, acts)
  return ids.length
}
