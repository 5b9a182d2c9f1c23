// The home engine: what all rooms have for somebody today. A room writes slots; nothing else makes a home.
export { CountLine } from './count-line.tsx'
export { serveHome } from './serve.tsx'
export type { HomeFigures, HomePart, HomeProgress, HomeSlot, HomeStanding, HomeTask, LinkedCount } from './slot.ts'
export { ToyHome } from './toy.tsx'
