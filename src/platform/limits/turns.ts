import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../database/open.ts'

/**
 * How often something may be done before pauses begin, and how they grow: `free` times in a row without one, then after
 * each time the next of `pauses` (seconds), the last of them again and again. All is forgotten `seconds` after the first.
 */
export interface Pauses {
  name: string
  free: number
  pauses: readonly number[]
  seconds: number
  /** One that is given back forgets all before it, such as wrong passwords before the right one. */
  forgiving?: boolean
}

/** One turn: under which rule, and of whom. The key is stored only as a hash. */
export interface Turn {
  rule: Pauses
  key: string
}

/** `refusedBy` names the rules whose pause has not ended. */
export type TurnsTaken = { ok: true } | { ok: false; waitSeconds: number; refusedBy: string[] }

/** Takes all these turns at once, or none and says how long to wait. One round trip, the same for all processes. */
export async function takeTurns(tx: Tx, turns: readonly Turn[]): Promise<TurnsTaken> {
  const wanted = turns.map(turn => {
    const { free, pauses, seconds } = turn.rule
    return { key: keyOf(turn), free, pauses, seconds }
  })
  const { rows } = await sql<{ refusal: { wait: number; keys: string[] } | null }>`
    select take_turns(${JSON.stringify(wanted)}::jsonb) as refusal`.execute(tx)
  const refusal = rows[0]!.refusal
  if (!refusal) return { ok: true }
  const refusedBy = turns.filter(turn => refusal.keys.includes(keyOf(turn))).map(turn => turn.rule.name)
  return { ok: false, waitSeconds: refusal.wait, refusedBy }
}

/** Turns that were taken for something good do not count, such as the try that had the right password. */
export async function giveTurnsBack(tx: Tx, turns: readonly Turn[]): Promise<void> {
  const forgiving = turns.filter(turn => turn.rule.forgiving)
  await sql`
    update turn set free_at = clock_timestamp(),
      taken = case when key = any(${forgiving.map(keyOf)}) then 0 else greatest(taken - 1, 0) end
    where key = any(${turns.map(keyOf)})`.execute(tx)
}

/** Turns whose time is over. */
export async function forgetTurns(tx: Tx): Promise<void> {
  await sql`delete from turn where window_ends < clock_timestamp()`.execute(tx)
}

function keyOf({ rule, key }: Turn): string {
  return `${rule.name}:${createHash('sha256').update(key).digest('base64url')}`
}
