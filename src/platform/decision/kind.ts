import type { Tx } from '../database/open.ts'
import type { Carried } from './carried.ts'
import type { MadeDecision, Releasing, Outcome } from './made.ts'

/**
 * What may be decided about one kind of subject: the values, who has to agree, and what its release does. One constant for
 * each kind, in the room that owns the subject.
 */
export interface DecisionKind<Value extends string = string> {
  /** Its letters have the template `{kind}-decision`. */
  kind: string
  /** Of its subject in the ledger. */
  subjectKind: string
  /** Its act, in the policy and in the ledger. */
  act: string
  values: readonly Value[]
  /** Those that undo or end what another has begun: none of them comes first. */
  later?: readonly Value[]
  /** What some of the values carry beside the reason, such as a period. */
  carries?: Carried<Value>
  /** Waits to be released together with others; else it is released when it is made. */
  waits: boolean
  /** Somebody else than who decided signs it before it is released. */
  twoPeople: boolean
  /** What its release does, in the same transaction: states move. Resolves to the letters that go out with it. */
  onRelease(tx: Tx, decision: MadeDecision<Value>, releasing: Releasing): Promise<Outcome>
  /** The same for many at once, in their order, where many are released together. */
  onReleaseAll?(tx: Tx, decisions: readonly MadeDecision<Value>[], releasing: Releasing): Promise<readonly Outcome[]>
}
