// The door of the engine: the only file its customers import.
export { checkIn, checkInvariants, type Checked } from './check.ts'
export { collectInvariants, type Invariant } from './invariant.ts'
export { countBroken, keptResults, type Kept } from './kept.ts'
export { checkAll, checkNightly, isBeingChecked, orderCheckNow } from './nightly.ts'
export { platformInvariants } from './own/index.ts'
