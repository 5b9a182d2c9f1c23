import { sql, type RawBuilder } from 'kysely'
import { instant } from '../../clock/clock.ts'
import type { Answers } from '../../form/answer.ts'
import type { FileShown } from '../../form/type.ts'
import { shownFiles, type StandingDocument } from './documents.ts'

/** A response as whoever answers works on it. */
export interface OwnAnswers {
  responseId: string
  formVersionId: string
  answers: Answers
  /** Counts every change of the answers and of the papers. */
  version: number
  savedAt?: Temporal.Instant
  /** What stands in each slot, in order of position. Empty unless asked for. */
  files: Record<string, FileShown[]>
}

/** What {@link answerColumns} brings. */
export interface AnswerRow {
  response_id: string
  form_version_id: string
  answers: Answers | null
  version: number | null
  /** Text where the row comes as JSON. */
  saved_at: Date | string | null
  files?: StandingDocument[] | null
}

/** The columns of a response for the statement that reads its subject; the papers only when asked for. */
export function answerColumns(withFiles: boolean): RawBuilder<unknown> {
  const files = withFiles ? sql`, (${filesOf(sql`rp.id`)}) as files` : sql``
  return sql`rp.id as response_id, rp.form_version_id, d.answers, d.version, d.saved_at${files}`
}

/** The tables that those columns come from. A response whose draft was erased keeps its row. */
export function answerTables(responseId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`join response rp on rp.id = ${responseId} left join draft d on d.response_id = rp.id`
}

export function answersOf(row: AnswerRow): OwnAnswers {
  return {
    responseId: row.response_id,
    formVersionId: row.form_version_id,
    answers: row.answers ?? {},
    version: row.version ?? 0,
    savedAt: row.saved_at ? instant(new Date(row.saved_at)) : undefined,
    files: shownFiles(row.files ?? []),
  }
}

/** The current documents as one column of a statement that reads more. */
const filesOf = (responseId: RawBuilder<unknown>) => sql`
  select json_agg(json_build_object('id', dc.id, 'slot', dc.slot, 'position', dc.position, 'name', dc.name,
    'size', f.size, 'state', f.state, 'refusal', f.refusal) order by dc.slot, dc.position)
  from document dc join file f on f.id = dc.file_id
  where dc.response_id = ${responseId} and dc.replaced_at is null`
