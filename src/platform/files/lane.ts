import { sql, type RawBuilder } from 'kysely'

/** Lanes are shared by accounts that are drawn together, so that their number stays small however many accounts there are. */
const groups = 1024
/** Checks of one account at a time, at most. */
const lanes = 2

/**
 * Where the check of a file stands in line. The files of one account stand in two lanes, and of each lane one is checked at a
 * time, by all workers together. `ahead` is how many of the account's files wait already: everybody's first file comes
 * before anybody's second, so that whoever sends many delays nobody but themselves.
 */
export function laneOf(account: RawBuilder<unknown>, ahead: RawBuilder<unknown>) {
  return {
    queue: sql<string>`'check:' || mod(abs(hashtext(${account}::text)::bigint), ${groups}) || ':' || mod(${ahead}, ${lanes})`,
    priority: sql<number>`10 + least(${ahead}, 1000)`,
  }
}
