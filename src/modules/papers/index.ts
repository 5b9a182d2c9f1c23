// The door of the room: what the rooms above it and the house itself may use.
export { issuePapers, type Issue, type Issued, type NotIssued, type PaperItem } from './actions/issue.ts'
export { openBatch } from './data/batches.ts'
export { invariants } from './data/invariants.ts'
export { setPapers } from './jobs/set-papers.ts'
export { addPaperKinds } from './kinds.ts'
export * as letters from './letters/index.ts'
export { routes } from './routes.ts'
export { policy } from './rules/policy.ts'
