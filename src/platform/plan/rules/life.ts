import type { Life } from '../../life/index.ts'
import type { PlanState } from './plan.ts'

/** What a plan may become. A step that was interrupted goes on, so that none leads back. */
export const planLife: Life<PlanState> = {
  name: 'plan',
  table: 'plan_run',
  column: 'state',
  begins: ['planned'],
  steps: { planned: ['applying'], applying: ['applied'], applied: ['undoing'], undoing: ['undone'], undone: [] },
  ends: ['undone'],
}
