// The door of the room `operations`: how the installation itself is doing.
export { homeSlot } from './handlers/home-slot.ts'
export { policy } from './rules/policy.ts'
export { routes } from './routes.ts'
export { words as operationsWords } from './words.ts'
