import type { Tx } from '../../database/open.ts'
import { demand } from '../../policy/index.ts'
import { readSeen } from '../data/plans.ts'
import { markChosen } from '../data/rows.ts'
import type { AnyPlan, By } from '../kind.ts'
import type { Choice } from '../rules/plan.ts'

/** Leaves rows out of a plan or takes doubtful ones in, before it is applied. False when there is no such plan. */
export async function chooseRows(tx: Tx, kind: AnyPlan, runId: string, choice: Choice, by: By): Promise<boolean> {
  demand(by.house.policy, by.actor, kind.act)
  const run = await readSeen(tx, kind, runId, by, true)
  if (run?.state === 'planned') await markChosen(tx, runId, choice)
  return run !== undefined
}
