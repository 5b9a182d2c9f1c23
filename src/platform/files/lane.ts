import { sql, type RawBuilder } from 'kysely'
import { enqueued } from '../jobs/enqueue.ts'

/** Lanes are shared by accounts that are drawn together, so that their number stays small however many accounts there are. */
const groups = 1024

export interface WaitingFile {
  id: RawBuilder<unknown>
  kind: RawBuilder<unknown>
  account: RawBuilder<unknown>
  /** How many files of this kind its account has waiting already. */
  ahead: RawBuilder<unknown>
}

/**
 * Orders the check of a file, as an expression. Photos and papers of one account stand in a lane each, and of each lane one is
 * checked at a time, by all workers together: two of an account at most, and no photo behind a paper. Everybody's first file
 * comes before anybody's second, so that whoever sends many delays nobody but themselves.
 */
export function orderCheck({ id, kind, account, ahead }: WaitingFile): RawBuilder<unknown> {
  const file = sql`json_build_object('fileId', ${id})`
  const lane = {
    key: sql<string>`'check-file:' || ${id}`,
    queue: sql<string>`'check:' || mod(abs(hashtext(${account}::text)::bigint), ${groups}) || ':' || ${kind}`,
    priority: sql<number>`10 + least(${ahead}, 1000)`,
  }
  return sql`case when ${kind} = 'photo' then ${enqueued('check-photo', file, lane)}
    else ${enqueued('check-file', file, lane)} end`
}
