// The door of the room: where the day of staff begins. Nothing lies above it but what wires the house.
export { homeRoutes } from './routes.ts'
export { policy } from './rules/policy.ts'
