import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'

// Pieces for the statements of a room, over a reference to the id of a response. Inside they call the question `asked` and
// its response `sent`.

type ResponseId = RawBuilder<unknown>

/** Whether this holds of the number that was sent last. */
const ofNumber = (responseId: ResponseId, condition: RawBuilder<unknown>) => sql<SqlBool>`exists (
  select from confirmation asked join response sent on sent.id = asked.response_id and sent.confirmation_id = asked.id
  where asked.response_id = ${responseId} and ${condition})`

/** What the number is worth: a state, or `earlier`, when one that was sent before disowned it and the present one did not. */
export function confirmationIs(responseId: ResponseId, value: string): Expression<SqlBool> {
  if (value !== 'earlier') return ofNumber(responseId, sql`asked.state = ${value}`)
  return sql<SqlBool>`exists (select from confirmation asked where asked.response_id = ${responseId}
    and asked.state = 'disowned') and not ${ofNumber(responseId, sql`asked.state = 'disowned'`)}`
}

/** Whether the number denies what was sent, or is not asked because it has denied its owner before. */
export function denied(responseId: ResponseId): RawBuilder<SqlBool> {
  return ofNumber(responseId, sql`(asked.answer = 'disowned' or asked.held_back = 'disowned')`)
}

/** The number, when more than the one question may be written to it. */
export function provedPhone(responseId: ResponseId): RawBuilder<string | null> {
  return sql<string | null>`(
    select asked.phone from response sent join confirmation asked on asked.id = sent.confirmation_id
    where sent.id = ${responseId} and asked.state in ('own', 'confirmed'))`
}

/** What the office is to look at, counted over responses. */
export interface Alarms {
  /** The number says that it is not theirs. */
  disowned: number
  /** A number that was sent before says so. */
  disownedEarlier: number
  /** The number was not asked, because a limit or an earlier answer holds the question back. */
  unasked: number
}

/** Joins what `alarmCounts` counts; no row of the list becomes two. */
export function alarmsOf(responseId: ResponseId): RawBuilder<unknown> {
  return sql`left join (
      select asked.response_id, bool_or(asked.state = 'disowned') as ever,
        max(asked.state) filter (where sent.confirmation_id = asked.id) as state
      from confirmation asked join response sent on sent.id = asked.response_id
      where asked.state in ('disowned', 'held') group by asked.response_id
    ) alarm on alarm.response_id = ${responseId}`
}

/** The columns of {@link Alarms}, over the rows for which this holds. */
export function alarmCounts(among: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`count(*) filter (where ${among} and alarm.state = 'disowned')::int as disowned,
    count(*) filter (where ${among} and alarm.ever and alarm.state is distinct from 'disowned')::int
      as "disownedEarlier",
    count(*) filter (where ${among} and alarm.state = 'held')::int as unasked`
}
