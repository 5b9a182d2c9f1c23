// The door of the engine: the only file its customers import.
export { applyPlan, undoPlan } from './actions/apply-plan.ts'
export { makePlan, startPlan } from './actions/start-plan.ts'
export { planWork } from './jobs/work.ts'
export type { AnyPlan, Applied, By, PlanColumn, PlanKind, PlanStep } from './kind.ts'
export { planRoutes } from './routes.ts'
export { countPlan, type PlanCounts, type PlanRow, type RowProblem, type Skipped } from './rules/plan.ts'
export { ToyPlan } from './toy.tsx'
export type { PlanWords } from './words.ts'
