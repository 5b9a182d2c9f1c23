import type { Reachable } from '../outbox/address.ts'
import type { Letter } from '../outbox/letter.ts'
import type { Actor } from '../policy/index.ts'

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
  /** Who was written to, where it was asked for (`toldOf`). */
  told?: readonly { name: string; isSent: boolean }[]
  /** Who else signed it. */
  signedBy?: string
  /** The id of the decision that it takes the place of. */
  replaces?: string
  /** The decision that takes its place, from its own release on. */
  replacedBy?: { by?: string; at: Temporal.Instant; releasedAt?: Temporal.Instant }
}

export interface Releasing {
  actor: Actor
  at: Temporal.Instant
  /** Of this installation, for the links of messages. */
  origin: string
}

/** A letter to somebody whom a decision concerns. */
export interface DecisionLetter {
  /** Its recipient among those of the decision, and the addresses that are proved to be theirs: nobody else is told. */
  to: Reachable & { id: string; personId?: string }
  /** Of a mail. */
  subject?: string
  body: string
  about: NonNullable<Letter['about']>
}

/** What a release comes to for those whom it concerns. */
export interface Outcome {
  letters: readonly DecisionLetter[]
  /** Why somebody needs no letter; it is kept when nobody got one. */
  untold?: string
}
