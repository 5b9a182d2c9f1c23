import { sql, type RawBuilder } from 'kysely'
import { date, instant } from '../clock/clock.ts'
import type { Tx } from '../database/open.ts'
import type { Actor } from '../policy/index.ts'
import type { Life } from './life.ts'

/** One step of a life, with who takes it, when, and why. */
export interface Step<State extends string> {
  from: State
  to: State
  actor: Actor
  at: Temporal.Instant
  reason?: string
}

/**
 * Moves one thing to its next state and remembers the step, in one statement. Pairs that are no step of its life fail in the
 * database. Whoever calls holds the thing: that it does not stand at `from` is a mistake, not an answer.
 */
export async function step<State extends string>(
  tx: Tx,
  life: Life<State>,
  id: string,
  taken: Step<State>,
): Promise<void> {
  const moved = await stepAll(tx, life, taken, sql`select ${id}::uuid as id`)
  if (moved.length === 0) throw new Error(`the ${life.name} ${id} does not stand at ${taken.from}`)
}

/**
 * The same for everything whose id `due` selects, as far as it stands at `from`: what the clock moves. `due` holds the rows.
 * Resolves to the ids of what moved.
 */
export async function stepAll<State extends string>(
  tx: Tx,
  { name, table, column, movedAt }: Life<State>,
  { from, to, actor, at, reason }: Step<State>,
  due: RawBuilder<unknown>,
): Promise<{ id: string }[]> {
  const when = sql`${date(at)}::timestamptz`
  const { rows } = await sql<{ id: string }>`
    with due as (${due}), moved as (
      update ${sql.table(table)} s set ${sql.ref(column)} = ${to}${movedAt ? sql`, ${sql.ref(movedAt)} = ${when}` : sql``}
      from due where s.id = due.id and ${sql.ref(`s.${column}`)} = ${from}
      returning s.id
    ), noted as (
      insert into transition (life, subject_id, from_state, to_state, actor_id, reason, happened_at)
      select ${name}::text, id, ${from}::text, ${to}::text, ${actor.personId ?? null}::uuid, ${reason ?? null}::text, ${when}
      from moved)
    select id from moved`.execute(tx)
  return rows
}

/** A step as it is read later. */
export interface Transition<State extends string> {
  from: State
  to: State
  /** Who took it; nobody: the clock. */
  actor?: string
  reason?: string
  at: Temporal.Instant
}

/** Every step that one thing took, the oldest first. */
export async function historyOf<State extends string>(
  tx: Tx,
  life: Life<State>,
  id: string,
): Promise<Transition<State>[]> {
  const rows = await tx
    .selectFrom('transition as t')
    .leftJoin('v_person as p', 'p.id', 't.actor_id')
    .select(['t.from_state', 't.to_state', 't.reason', 't.happened_at', 'p.name as actor'])
    .where('t.subject_id', '=', id)
    .where('t.life', '=', life.name)
    .orderBy('t.recorded_at')
    .orderBy('t.id')
    .execute()
  return rows.map(row => ({
    from: row.from_state as State,
    to: row.to_state as State,
    actor: row.actor ?? undefined,
    reason: row.reason ?? undefined,
    at: instant(row.happened_at),
  }))
}
