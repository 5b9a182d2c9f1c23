// The door of the room `operations`: how the installation itself is doing.
export { policy } from './rules/policy.ts'
export { routes } from './routes.ts'
export { words as operationsWords } from './words.ts'
