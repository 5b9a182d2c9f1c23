import type { Tx } from '../database/open.ts'
import { date } from '../clock/clock.ts'
import type { Actor } from '../policy/actor.ts'

/** One act to be remembered: ids, field names, states and hashes; never a personal value, so erasure stays possible. */
export interface Act {
  act: string
  subjectKind: string
  subjectId: string
  actor: Actor
  at: Temporal.Instant
  /** Names of fields, ids, states, hashes. */
  detail?: Record<string, unknown>
}

/** Inserts the ledger row inside the transaction of the change, unchained; the sealer gives it its place. */
export async function record(tx: Tx, act: Act): Promise<void> {
  await tx
    .insertInto('ledger_entry')
    .values({
      act: act.act,
      subject_kind: act.subjectKind,
      subject_id: act.subjectId,
      actor_id: act.actor.personId ?? null,
      detail: JSON.stringify(act.detail ?? {}),
      happened_at: date(act.at),
    })
    .execute()
}
