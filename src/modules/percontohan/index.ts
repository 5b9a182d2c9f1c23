// The door of the room: pesantren that show others how it is done.
export { invariants } from './data/models.ts'
export { eventsOfPesantren, ofPesantren } from './decision.ts'
export { routes } from './handlers.tsx'
export { policy } from './rules/policy.ts'
