import type { Tx } from '../database/open.ts'
import type { Actor } from '../policy/actor.ts'

/**
 * What may be decided about one kind of subject: the values, who has to agree, and what its release does. One constant for
 * each kind, in the room that owns the subject.
 */
export interface DecisionKind<Value extends string = string> {
  kind: string
  /** Of its subject in the ledger. */
  subjectKind: string
  /** Its act in the ledger. */
  act: string
  values: readonly Value[]
  /** Waits to be released together with others; else it is released when it is made. */
  waits: boolean
  /** Somebody else than who decided signs it before it is released. */
  twoPeople: boolean
  /**
   * What its release does, in the same transaction: states move, messages go out. Resolves to a code that says why nobody was
   * told; undefined when somebody was.
   */
  onRelease(tx: Tx, decision: MadeDecision<Value>, releasing: Releasing): Promise<string | undefined>
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
  /** Why nobody was told at its release, as its kind says it. */
  untold?: string
  /** Who else signed it. */
  signedBy?: string
  /** The decision that takes its place, from its own release on. */
  replacedBy?: { by?: string; at: Temporal.Instant; releasedAt?: Temporal.Instant }
}
