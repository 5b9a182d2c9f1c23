// The door of the engine: the only file its customers import.
export { newestFirst, type HistoryEntry } from './entry.ts'
export { SubjectHistory } from './subject-history.tsx'
export { ToyHistory } from './toy.tsx'
