import { sql, type RawBuilder } from 'kysely'
import { oneAtATime } from '../database/one-at-a-time.ts'
import type { Tx } from '../database/open.ts'

/** A view of a list that somebody gave a name. */
export interface SavedFilter {
  id: string
  name: string
  /** As it stands in an address, with its question mark. */
  query: string
}

/** Most of them that one person saves of one list. */
export const mostSaved = 20

/** Whose list it is: nobody sees or touches those of others. */
export interface SavedOf {
  personId: string
  list: string
}

/** What somebody has saved of a list, as one JSON column of a statement that is asked anyway. */
export function savedBy(personId: string | undefined, list: string): RawBuilder<SavedFilter[]> {
  return sql<SavedFilter[]>`(
    select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'query', f.query) order by f.name), '[]')
    from saved_filter f where f.person_id = ${personId ?? null}::uuid and f.list = ${list})`
}

/** Saves a view under a name; the same name again means the new view. False when there are too many already. */
export async function saveFilter(tx: Tx, { personId, list }: SavedOf, name: string, query: string): Promise<boolean> {
  await oneAtATime(tx, `saved-filter:${personId}`)
  const { numAffectedRows } = await sql`
    insert into saved_filter (person_id, list, name, query)
    select ${personId}, ${list}, ${name}, ${query}
    where (select count(*) from saved_filter where person_id = ${personId} and list = ${list} and name <> ${name}) < ${mostSaved}
    on conflict (person_id, list, name) do update set query = excluded.query`.execute(tx)
  return numAffectedRows === 1n
}

/** Deletes one of them. */
export async function dropFilter(tx: Tx, { personId, list }: SavedOf, id: string): Promise<void> {
  await sql`delete from saved_filter where id = ${id}::uuid and person_id = ${personId} and list = ${list}`.execute(tx)
}
