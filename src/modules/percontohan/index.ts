// The door of the room: pesantren that show others how it is done.
export { invariants } from './data/invariants.ts'
export { ofPesantren } from './decision.ts'
export { policy, routes } from './routes.ts'
