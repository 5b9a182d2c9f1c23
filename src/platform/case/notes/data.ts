import { sql, type RawBuilder } from 'kysely'
import { date, instant } from '../../clock/clock.ts'
import type { Tx } from '../../database/open.ts'
import type { Note } from './note.ts'

/** What was noted about a subject, the oldest first. */
export async function notesOf(tx: Tx, subjectId: string): Promise<Note[]> {
  const { rows } = await sql<{ id: string; said: string; by: string; happened_at: Date }>`
    select n.id, n.said, p.name as by, n.happened_at from case_note n join v_person p on p.id = n.written_by
    where n.subject_id = ${subjectId} order by n.id`.execute(tx)
  return rows.map(({ happened_at, ...note }) => ({ ...note, at: instant(happened_at) }))
}

/** How many notes there are about the subject that a column of a list names. */
export function noteCount(subject: string): RawBuilder<number> {
  return sql<number>`(select count(*)::int from case_note n where n.subject_id = ${sql.ref(subject)})`
}

interface NewNote {
  subjectKind: string
  subjectId: string
  said: string
  writtenBy: string
  at: Temporal.Instant
  salt: Buffer
}

/**
 * Resolves to the id of the new note; undefined when the last one about the subject says the same, by the same person: the button
 * was pressed twice. Of two at once one waits for the other.
 */
export async function insertNote(tx: Tx, note: NewNote): Promise<string | undefined> {
  const { subjectKind, subjectId, said, writtenBy, at, salt } = note
  await sql`select pg_advisory_xact_lock(hashtext('note'), hashtext(${subjectId}))`.execute(tx)
  const { rows } = await sql<{ id: string }>`
    insert into case_note (subject_kind, subject_id, said, written_by, happened_at, salt)
    select ${subjectKind}, ${subjectId}::uuid, ${said}, ${writtenBy}::uuid, ${date(at)}, ${salt}
    where not exists (
      select from (select * from case_note n where n.subject_id = ${subjectId} order by n.id desc limit 1) last
      where last.said = ${said} and last.written_by = ${writtenBy})
    returning id`.execute(tx)
  return rows[0]?.id
}
