import { randomInt } from 'node:crypto'

/** A whole number from 0 up to but without `below`; chance is an argument. */
export type Chance = (below: number) => number

/** Chance that nobody can foresee. */
export const secureChance: Chance = below => randomInt(below)
