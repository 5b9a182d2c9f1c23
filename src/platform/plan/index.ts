// The door of the engine: the only file its customers import.
export { applyPlan, undoPlan } from './actions/apply-plan.ts'
export { makePlan, startPlan } from './actions/start-plan.ts'
export { firstOfEach } from './data/rows.ts'
export { readSeen } from './data/plans.ts'
export { startChosen, type Chosen } from './handlers/chosen.ts'
export { sweepPlans } from './jobs/sweep.ts'
export { planWork } from './jobs/work.ts'
export type {
  AnyPlan,
  Applied,
  By,
  PlanColumn,
  PlanFace,
  PlanKind,
  PlanStep,
  Selection,
  SelectionPlan,
} from './kind.ts'
export { planRoutes } from './routes.ts'
export {
  countPlan,
  type PlanCounts,
  type PlanRow,
  type PlanRun,
  type RowProblem,
  type Skipped,
  type Step,
} from './rules/plan.ts'
export { ToyPlan } from './toy.tsx'
export type { PlanWords } from './words.ts'
