import { sql, type RawBuilder } from 'kysely'

/** Whether a season that runs on a business date asks the roles that decide for a second factor: a part of our statements. */
export type SeasonRule = (today: string) => RawBuilder<boolean>

let rule: SeasonRule = () => sql<boolean>`false`

/** Seasons lie above this room: theirs is added once, when it is loaded. */
export function addSecondFactorRule(added: SeasonRule): void {
  rule = added
}

export const secondFactorAsked: SeasonRule = today => rule(today)
