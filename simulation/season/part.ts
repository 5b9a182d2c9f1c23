import type { House } from '../../src/platform/web/context.ts'
import type { Chance } from '../chance.ts'

/** A day of a season, and the chance of that day: the same whenever it is played. */
export interface Day {
  date: Temporal.PlainDate
  chance: Chance
}

/** What somebody does on a day. Played again it finds what it has done, and does the rest. */
export interface Work {
  at: Temporal.Instant
  run(): Promise<void>
}

/** What the people of one room do in a season. A room adds its part to {@link openParts}. */
export interface Part {
  /** What has to be there before the first day that is played; any number of times. */
  begin?(): Promise<void>
  /** What they do on a day, between seven in the morning and eleven at night, each through the room's real actions. */
  plan(day: Day): Work[]
}

/** Opens the parts of a house's rooms. */
export type OpenParts = (house: House) => Promise<Part[]>
