import type { Tx } from '../database/open.ts'
import { decisionsById, markReleased } from './data.ts'
import type { DecisionKind } from './kind.ts'
import type { MadeDecision, Outcome, Releasing } from './made.ts'
import { tell } from './tell.ts'

/**
 * Releases those of these that may be, with their letters. What a release does to each decision comes after it is released, so
 * that whoever asks meanwhile finds it in force.
 */
export async function releaseDue<Value extends string>(
  tx: Tx,
  kind: DecisionKind<Value>,
  due: readonly string[],
  releasing: Releasing,
): Promise<MadeDecision<Value>[]> {
  const ids = await markReleased(tx, kind, due, releasing.at)
  if (ids.length === 0) return []
  const released = (await decisionsById<Value>(tx, kind, ids)).toReversed()
  await tell(tx, kind, await outcomesOf(tx, kind, released, releasing), releasing)
  return released
}

async function outcomesOf<Value extends string>(
  tx: Tx,
  kind: DecisionKind<Value>,
  released: MadeDecision<Value>[],
  releasing: Releasing,
): Promise<{ decision: MadeDecision<Value>; outcome: Outcome }[]> {
  const several = await kind.onReleaseAll?.(tx, released, releasing)
  const outcomes = []
  for (const [at, decision] of released.entries()) {
    const outcome = several ? several[at] : await kind.onRelease(tx, decision, releasing)
    if (!outcome) throw new Error(`the release of the kind ${kind.kind} left out ${decision.id}`)
    outcomes.push({ decision, outcome })
  }
  return outcomes
}
