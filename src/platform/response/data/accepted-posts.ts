import { sql } from 'kysely'
import type { Tx } from '../../database/open.ts'
import type { Outcome, ToldPost } from '../rules/outcome.ts'

/** A post that carries a key: whose it is, and where it was sent. */
export interface KeyedPost {
  personId: string
  key: string
  path: string
}

/** What such a post was answered with. */
export interface Accepted extends Outcome {
  path: string
}

/** The post that this person sent with this key before. */
export async function findAccepted(tx: Tx, { personId, key }: KeyedPost): Promise<Accepted | undefined> {
  const row = await tx
    .selectFrom('accepted_post')
    .select(['path', 'status', 'location', 'body'])
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!row) return undefined
  return { path: row.path, status: row.status, location: row.location ?? undefined, told: row.body as ToldPost }
}

/** Remembers an answer; false when the key was taken meanwhile. Waits for one that is just being accepted. */
export async function insertAccepted(tx: Tx, post: KeyedPost, { status, location, told }: Outcome): Promise<boolean> {
  const { rows } = await sql`
    insert into accepted_post (person_id, key, path, status, location, body)
    values (${post.personId}, ${post.key}, ${post.path}, ${status}, ${location ?? null}, ${JSON.stringify(told)})
    on conflict do nothing returning key`.execute(tx)
  return rows.length > 0
}

/** Forgets keys after 30 days of the real clock: no phone sends again what it sent so long ago. */
export async function forgetAccepted(tx: Tx): Promise<void> {
  await sql`delete from accepted_post where at < clock_timestamp() - interval '30 days'`.execute(tx)
}
