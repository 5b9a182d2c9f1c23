import type { Database } from '../database/open.ts'

const keyOf = (name: string) => `done:${name}`

/** When recurring work was last done, by the clock that it goes by; undefined when it never was. */
export async function doneAt(db: Database, name: string): Promise<Temporal.Instant | undefined> {
  const row = await db.selectFrom('installation').select('value').where('key', '=', keyOf(name)).executeTakeFirst()
  return row && Temporal.Instant.from(String(row.value))
}

/** Notes that recurring work was done. */
export async function noteDone(db: Database, name: string, at: Temporal.Instant): Promise<void> {
  const value = JSON.stringify(String(at))
  await db
    .insertInto('installation')
    .values({ key: keyOf(name), value })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
