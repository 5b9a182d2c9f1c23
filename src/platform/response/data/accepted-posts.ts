import { sql } from 'kysely'
import type { Tx } from '../../database/open.ts'
import type { Outcome } from '../rules/outcome.ts'
import type { ToldPost } from '../../form/told-post.ts'

/** A post that carries a key: whose it is, where it was sent, and what it said. */
export interface KeyedPost {
  personId: string
  key: string
  path: string
  /** SHA-256 of what it said. */
  digest: Buffer
}

/** What such a post was answered with. */
export interface Accepted extends Outcome {
  path: string
  /** Unknown of posts that were accepted before it was kept. */
  digest?: Buffer
}

/** The post that this person sent with this key before. */
export async function findAccepted(tx: Tx, { personId, key }: KeyedPost): Promise<Accepted | undefined> {
  const row = await tx
    .selectFrom('accepted_post')
    .select(['path', 'digest', 'status', 'location', 'body'])
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!row) return undefined
  const { path, status } = row
  const [digest, location] = [row.digest ?? undefined, row.location ?? undefined]
  return { path, digest, status, location, told: row.body as ToldPost }
}

/** Remembers an answer; false when the key was taken meanwhile. Waits for one that is just being accepted. */
export async function insertAccepted(tx: Tx, post: KeyedPost, { status, location, told }: Outcome): Promise<boolean> {
  const { rows } = await sql`
    insert into accepted_post (person_id, key, path, digest, status, location, body)
    values (${post.personId}, ${post.key}, ${post.path}, ${post.digest}, ${status}, ${location ?? null}, ${JSON.stringify(told)})
    on conflict do nothing returning key`.execute(tx)
  return rows.length > 0
}

/** Forgets keys after 30 days of the real clock: no phone sends again what it sent so long ago. */
export async function forgetAccepted(tx: Tx): Promise<void> {
  await sql`delete from accepted_post where at < clock_timestamp() - interval '30 days'`.execute(tx)
}
