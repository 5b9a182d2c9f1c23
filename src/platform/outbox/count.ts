import { sql } from 'kysely'
import type { Tx } from '../database/open.ts'
import { recordset } from '../database/recordset.ts'
import type { Actor } from '../policy/index.ts'
import { messagesPerDay } from './limits.ts'
import type { Letter, PlanCause } from './letter.ts'

/** Why a letter is held back by what was counted before it. */
export type TooMany = 'account' | 'number'

/**
 * Counts letters that have different keys, each after those before it, for whoever causes them and whoever gets them. One whose
 * key was sent before is not counted. Resolves to why each is held back, if it is.
 */
export async function countAll(tx: Tx, letters: readonly Letter[]): Promise<(TooMany | undefined)[]> {
  const wanted = letters.flatMap((letter, at) =>
    countsOf(letter).map((one): Wanted => ({ ...one, at, letter: letter.key })),
  )
  const reasons = letters.map((): TooMany | undefined => undefined)
  if (wanted.length === 0) return reasons
  const { counts, known } = await count(tx, wanted)
  // A counter stands where the last one left it: from there back to where each of the others found it.
  for (const { key, most, reason, at, letter } of wanted.toReversed()) {
    if (letter !== undefined && known.has(letter)) continue
    const counted = counts.get(key)!
    if (counted > most) reasons[at] = reason
    counts.set(key, counted - 1)
  }
  return reasons
}

interface Counted {
  key: string
  most: number
  /** For which a letter is held back when there are more. */
  reason: TooMany
}

interface Wanted extends Counted {
  /** Place of the letter, and its key. */
  at: number
  letter?: string
}

/** What is counted before a letter goes out; the first that is too much is the reason. */
function countsOf({ cause, template, recipient, mostToRecipient, heldBack }: Letter): Counted[] {
  if (heldBack) return []
  const found: Counted[] = []
  if (typeof cause === 'object') found.push(...countOf(cause))
  if (mostToRecipient) found.push({ key: `${template}:${recipient}`, most: mostToRecipient, reason: 'number' })
  return found
}

function countOf(cause: Actor | PlanCause): Counted[] {
  const reason = 'account'
  if ('plan' in cause) return [{ key: `plan:${cause.plan}`, most: cause.rows, reason }]
  return cause.personId ? [{ key: `account:${cause.personId}`, most: messagesPerDay(cause.role), reason }] : []
}

/**
 * Counters after all of this, and which keys of letters were sent before. Counters are held in one order, so that of two who
 * count neither waits for the other.
 */
async function count(tx: Tx, wanted: readonly Wanted[]): Promise<{ counts: Map<string, number>; known: Set<string> }> {
  const keys = wanted.flatMap(one => one.letter ?? [])
  const rows = wanted.map(({ key, letter }) => ({ key, letter }))
  // An array that the planner cannot look into: else it plans anew for each number of keys.
  const found = await sql<{ counts: Record<string, number> | null; known: string[] | null }>`
    with known as materialized (
      select m.key from message m where m.key = any((select ${keys}::text[])::text[])
    ), counted as (
      insert into message_count as c (key, day, counted)
      select w.key, (clock_timestamp() at time zone 'Asia/Jakarta')::date, count(*)
      from ${recordset(rows, { key: 'text', letter: 'text' }, 'w')}
      where w.letter is null or w.letter not in (select k.key from known k) group by w.key order by w.key
      on conflict (key) do update
        set counted = excluded.counted + case when c.day = excluded.day then c.counted else 0 end, day = excluded.day
      returning key, counted
    )
    select (select jsonb_object_agg(key, counted) from counted) as counts,
      (select array_agg(key) from known) as known`.execute(tx)
  const { counts, known } = found.rows[0]!
  return { counts: new Map(Object.entries(counts ?? {})), known: new Set(known) }
}
