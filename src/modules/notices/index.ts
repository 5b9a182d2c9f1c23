// The door of the room `notices`: home and guidance pages.
export { policy } from './rules/policy.ts'
export { routes } from './routes.ts'
export { helpHours } from './words/hours.ts'
