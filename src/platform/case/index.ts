// The door of the engine: the only file its customers import.
export { CaseDesk, type CaseDeskProps, type CaseSide } from './case-desk.tsx'
export { CaseSheet } from './case-sheet.tsx'
export type { CaseSection } from './section.tsx'
export { caseSlots, type CaseSlot, type CaseSlots } from './slots.tsx'
export { ToyCase } from './toy.tsx'
