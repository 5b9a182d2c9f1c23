import { openPool } from './pool.ts'

// What somebody waits for: apart from each other, so that slow papers keep no photo waiting.

/** Small pictures for lists, apart from the photos that somebody sends. */
export const thumbnails = openPool({ children: 1, waiting: 200, patience: 1, heapMb: 96, residentMb: 512 })

/** Headers of photos, a few milliseconds each. */
export const pictures = openPool({ children: 2, waiting: 100, patience: 1, heapMb: 96, residentMb: 512 })

/** PDFs as they arrive. As many may wait as photos: whoever has sent many stands behind everybody who has sent one. */
export const papers = openPool({ children: 2, waiting: 100, patience: 1, heapMb: 96, residentMb: 512 })

/** Tables of the office: texts, of which a large file has many. */
export const tables = openPool({ children: 1, waiting: 4, patience: 1, heapMb: 512, residentMb: 768 })

// What jobs ask. They are never refused, and have time: there are few of them at once, and pages come first. Each pool has more
// children than one account may keep busy.
const patient = { waiting: Infinity, heapMb: 96, residentMb: 512 }

/** Photos that are written anew, a second each: before papers, where both need the processors. */
export const photoChecks = openPool({ children: 2, patience: 20, nice: 10, ...patient })

/** PDFs whose pages are drawn, which may take minutes: no photo waits for them. */
export const paperChecks = openPool({ children: 3, patience: 4, nice: 19, ...patient })

/** Letters that are set, a few milliseconds a page: pages of people come first. An annex of thousands of rows takes the most. */
export const letters = openPool({ children: 1, patience: 20, nice: 10, ...patient, heapMb: 256, residentMb: 768 })
