import type { PlanRun } from '../../../platform/plan/index.ts'

/** Who letters about the rows of a plan are counted for: a row that is undone is written about once more. */
export function letterCause({ id, summary }: PlanRun): { plan: string; rows: number } {
  return { plan: id, rows: 2 * summary.rows }
}
