import type { Tx } from '../database/open.ts'
import type { Actor } from '../policy/index.ts'
import type { Carried } from './carried.ts'
import type { Outcome } from './tell.ts'

/**
 * What may be decided about one kind of subject: the values, who has to agree, and what its release does. One constant for
 * each kind, in the room that owns the subject.
 */
export interface DecisionKind<Value extends string = string> {
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
}

export interface Releasing {
  actor: Actor
  at: Temporal.Instant
  /** Of this installation, for the links of messages. */
  origin: string
}

/** A decision as it stands, with what became of it. */
export interface MadeDecision<Value extends string = string> {
  id: string
  subjectId: string
  value: Value
  reason: string
  /** Who decided; nobody: the system, or an officer who is not known any more. */
  by?: string
  byId?: string
  at: Temporal.Instant
  releasedAt?: Temporal.Instant
  /** Why nobody was told at its release. */
  untold?: string
  /** Who else signed it. */
  signedBy?: string
  /** The id of the decision that it takes the place of. */
  replaces?: string
  /** The decision that takes its place, from its own release on. */
  replacedBy?: { by?: string; at: Temporal.Instant; releasedAt?: Temporal.Instant }
}
