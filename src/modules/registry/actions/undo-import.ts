import type { Tx } from '../../../platform/database/open.ts'
import { undoPlan, type Undone } from '../../../platform/plan/index.ts'
import type { Actor } from '../../../platform/policy/actor.ts'
import { importWriter } from '../data/import-writer.ts'
import { lockRegistry } from '../data/lock.ts'

/** Undoes an applied import; rows that somebody changed since stay and are named. */
export async function undoImport(
  tx: Tx,
  order: { runId: string; actor: Actor; at: Temporal.Instant },
): Promise<Undone> {
  await lockRegistry(tx)
  return undoPlan(tx, importWriter, order)
}
