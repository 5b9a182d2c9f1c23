// The door of the room `insight`: figures that are read, never written.
export { readPromise } from './data/figures.ts'
export { keptFigures } from './data/kept-figures.ts'
export { homeSlot } from './handlers/home-slot.ts'
export { named } from './handlers/figures.tsx'
export { LiveFigures } from './pages/live-figures.tsx'
export { RegionMap } from './pages/region-map.tsx'
export { policy } from './rules/policy.ts'
export { routes } from './routes.ts'
