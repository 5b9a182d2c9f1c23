import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { contains } from '../../database/contains.ts'
import type { Compared } from '../../form/meanings.ts'
import type { SentAnswersOf } from '../rules/answer-columns.ts'

/** What was said, by the names it was asked for with; null where it was not answered. */
export type SaidAs<Name extends string> = Record<Name, string | null>

const lastOf = (response: string) =>
  sql`(select id from submission where response_id = ${sql.ref(response)} order by sequence desc limit 1)`

/**
 * For a statement over subjects: what the last submission of a response said to some meanings, under names of one's own, as one
 * JSON column; null where nothing was sent. `response` refers to the id of the response.
 */
export function lastSaid<Name extends string>(
  response: string,
  asked: Readonly<Record<Name, Compared>>,
): RawBuilder<SaidAs<Name> | null> {
  const parts = Object.entries<Compared>(asked).map(
    ([name, meaning]) => sql`${sql.lit(name)},
      (select v.value from submission_value v where v.submission_id = s.id and v.meaning = ${sql.lit(meaning)})`,
  )
  return sql<SaidAs<Name> | null>`(select json_build_object(${sql.join(parts)}) from ${lastOf(response)} s)`
}

/** The same for a list whose columns are called as the names: read only where one of them is taken away. */
export function saidIfTaken<Name extends string>(
  response: string,
  asked: Readonly<Record<Name, Compared>>,
  taken: ReadonlySet<string> = new Set(),
): RawBuilder<SaidAs<Name> | null> {
  return Object.keys(asked).some(name => taken.has(name)) ? lastSaid(response, asked) : sql<null>`null`
}

/** For a statement over subjects: whether the last submission of a response says exactly this. Found by the value, not row by row. */
export function lastSaidIs(response: string, meaning: Compared, value: string): RawBuilder<SqlBool> {
  return lastSaidWhere(response, meaning, sql`v.value = ${value}`)
}

/** The same for a text that holds all of these words, in large or small letters. */
export function lastSaidWords(response: string, meaning: Compared, words: readonly string[]): RawBuilder<SqlBool> {
  const each = words.map(word => contains(sql.ref('v.value'), word))
  return lastSaidWhere(response, meaning, sql.join(each, sql` and `))
}

function lastSaidWhere(response: string, meaning: Compared, which: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(response)} in (
    select s.response_id from submission_value v join submission s on s.id = v.submission_id
    where v.meaning = ${sql.lit(meaning)} and ${which} and not exists (
      select from submission later where later.response_id = s.response_id and later.sequence > s.sequence))`
}

/** For a list: these answers of the last submission with the version of its form, and nothing of what stands in a draft. */
export function lastAnswers(response: string, codes: string[]): RawBuilder<SentAnswersOf | null> {
  if (codes.length === 0) return sql<null>`null`
  return sql<SentAnswersOf | null>`(
    select jsonb_build_object('formVersionId', s.form_version_id, 'answers',
      (select jsonb_object_agg(a.key, a.value) from jsonb_each(s.answers) a where a.key = any(${codes}::text[])))
    from submission s where s.response_id = ${sql.ref(response)} order by s.sequence desc limit 1)`
}

/**
 * For a statement that joins its subjects to it: rows `(response_id, meaning)` of other responses whose last submission says
 * the same as the last one of this response.
 */
export function sharing(responseId: string, meanings: readonly Compared[]): RawBuilder<unknown> {
  return sql`
    select s.response_id, v.meaning
    from (select id from submission where response_id = ${responseId} order by sequence desc limit 1) last
    join submission_value mine on mine.submission_id = last.id and mine.meaning = any(${meanings})
    join submission_value v on v.meaning = mine.meaning and v.value = mine.value
    join submission s on s.id = v.submission_id
    where s.response_id <> ${responseId} and not exists (
      select from submission later where later.response_id = s.response_id and later.sequence > s.sequence)`
}

/** For a statement over subjects: the version of the form that was sent last; of what was never sent null. */
export function lastForm(response: string): RawBuilder<string | null> {
  return sql<string | null>`(
    select s.form_version_id from submission s where s.response_id = ${sql.ref(response)} order by s.sequence desc limit 1)`
}

/** For a statement over versions of forms: whether anything was ever sent with one. `formVersion` refers to its id. */
export function wasSentWith(formVersion: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select from submission s where s.form_version_id = ${sql.ref(formVersion)})`
}
