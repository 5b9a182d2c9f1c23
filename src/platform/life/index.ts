// The door of the engine: the only file its customers import.
export { lifeEvents } from './events.ts'
export { reachable, stepsOf, type Life } from './life.ts'
export { historyOf, step, stepAll, type Step, type Transition } from './step.ts'
