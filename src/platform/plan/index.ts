// The plan engine: plan, difference, apply, undo; the one way to change many things at once.
export {
  applyPlan,
  undoPlan,
  type Applied,
  type PlanStep,
  type PlanWriter,
  type Undone,
  type Written,
} from './apply.ts'
export {
  countPlan,
  rowsToApply,
  type FieldChange,
  type PlanCounts,
  type PlanKind,
  type PlanRow,
  type PlanRun,
  type PlanSummary,
  type RowProblem,
  type Skipped,
} from './plan.ts'
export { readPlan, readPlanRows, recentPlans, savePlan, type StoredRow } from './store.ts'
