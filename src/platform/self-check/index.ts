// The door of the engine: the only file its customers import.
export { serveSelfCheck } from './handlers.tsx'
export type { SelfCheck } from './pages.tsx'
export type { SelfCheckQuestion } from './questions.ts'
