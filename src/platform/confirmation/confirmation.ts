import type { HeldBack } from '../outbox/letter.ts'

export type Answer = 'confirmed' | 'disowned'

/**
 * What is known of a number: its answer; without one that it is the owner's `own` (they sign in with it, so nobody asks),
 * that its question is `held` back, or that the answer is `waiting`.
 */
export type ConfirmationState = Answer | 'own' | 'held' | 'waiting'

/** The subject of a response, as its messages and the ledger name it. Its kind begins its acts: `registration.confirm`. */
export interface About {
  kind: string
  id: string
}

/** What a number was asked about, as it was sent then: stays with the question. A subject may keep more texts. */
export interface Kept {
  name: string
  /** What else makes it another than before, such as an official number; empty where there is none. */
  identity: string
  [more: string]: string
}

/** One number that a response named as somebody else's. */
export interface Confirmation {
  id: string
  about: About
  /** E.164. */
  phone: string
  state: ConfirmationState
  /** The owner signed in with it when it was last sent. */
  own: boolean
  /** Why its question is held back. */
  heldBack?: HeldBack
  /** Since when it is named. */
  metAt: Temporal.Instant
  askedAt?: Temporal.Instant
  answer?: Answer
  answeredAt?: Temporal.Instant
}

/** The number that counts, with its question in the outbox and whether its channel refused it. */
export interface CurrentConfirmation extends Confirmation {
  /** The name it was asked about, when name or number are others since. */
  renamedFrom?: string
  message?: { id: string; failed: boolean }
}

/** A number with who released its question, when it had been held back until then. */
export interface NamedBefore extends Confirmation {
  releasedBy?: string
}

/**
 * A number that was asked. `outdated`: it cannot answer any more, because the subject was withdrawn (`anew`: and sent again,
 * with a question of its own to this number), or because another number was sent since.
 */
export interface Asked extends Confirmation {
  /** Nobody knows any more what an old question was about. */
  kept?: Kept
  outdated?: 'withdrawn' | 'anew' | 'replaced'
}
