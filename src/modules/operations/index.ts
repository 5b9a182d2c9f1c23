// The door of the room `operations`: how the installation itself is doing.
export { moveClock } from './actions/step-clock.ts'
export { homeSlot } from './handlers/home-slot.ts'
export { addSeason, type Season, type SeasonGoal } from './season.ts'
export { policy } from './rules/policy.ts'
export { anchorLedger } from './trail/actions/anchor.ts'
export { routes } from './routes.ts'
export { words as operationsWords } from './words.ts'
