// npm run bench -- lists [FILE]: lists of 100,000 registrations, and search of the registry with typing errors, on an invented
// list of pesantren or the one given. Pages are drawn in this process: its sources are read with their JSX.
import { loadSource } from '../bin/load-source.ts'

const { main: measure } = await loadSource<typeof import('./lists/measure.ts')>('bench/lists/measure.ts')

export const main = measure
