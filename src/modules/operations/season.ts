import type { Localised } from '../../platform/form/content.ts'
import type { Tx } from '../../platform/database/open.ts'

/** How far a trial's season can be played. */
export interface SeasonGoal {
  /** As it is called on the command line. */
  code: string
  name: Localised
  /** What is to be seen then. */
  note: Localised
  /** The day on whose morning the clock stops. */
  until: Temporal.PlainDate
}

/** A season that a trial can play; what plays it lies outside the rooms. */
export interface Season {
  goals: readonly SeasonGoal[]
  /** Orders that it is played until a goal. `past`: the clock is there already. */
  order(tx: Tx, code: string, startedBy?: string): Promise<{ ordered: true } | { refused: 'unknown' | 'past' }>
}

let season: Season | undefined

/** Added once, when everything is put together. */
export function addSeason(added: Season): void {
  season = added
}

/** The season that this installation can play. */
export function playable(): Season | undefined {
  return season
}
