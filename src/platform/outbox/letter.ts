import type { Actor } from '../policy/index.ts'

/**
 * Why a message waits instead of going out. `account`, `number`: more than one account or plan may cause, or the recipient may
 * get, in a day. `numbers`: more numbers than may be asked about one registrant. `disowned`: the number disowned the registrant
 * before. `again`: it was asked about another registration of theirs and has not answered. `unproved`: nobody has shown that
 * the number is whose it should be. `replaced`: it waited, and what came after it says
 * more, or its time is over. `withdrawn`: whoever caused it
 * took it back before it went out.
 */
export type HeldBack = 'account' | 'number' | 'numbers' | 'disowned' | 'again' | 'unproved' | 'replaced' | 'withdrawn'

/** What is never sent as it is: it waits for a proof that only its number can give, or says nothing any more. */
export const heldForGood: readonly HeldBack[] = ['unproved', 'replaced', 'withdrawn']

/** A letter or message to one recipient. */
export interface Letter {
  channel: 'whatsapp' | 'email'
  /** E.164 number or e-mail address. */
  recipient: string
  /** Name of the kind of message, such as `receipt`. */
  template: string
  lang: 'id' | 'en'
  subject?: string
  body: string
  about?: { kind: string; id: string }
  personId?: string
  /** The same key twice sends once. */
  key?: string
  /** Holds a code: hidden from everybody in the outbox page except in trial mode. */
  secret?: boolean
  /**
   * Whoever caused it; all messages that one account causes in a day are counted together. `door`: somebody who has not
   * signed in, such as whoever asks for a code; the action that is asked limits it. A plan accounts for its own: what it writes
   * was looked at before, its rows are counted, and its kind says how often somebody may be written to; so it takes nothing from
   * the day of whoever ordered it, and no more goes out than it has rows. `decision`: what the release of a decision tells; each
   * stands in the ledger with who made it, and no limit of a day keeps somebody from hearing what was decided about them.
   */
  cause: Actor | 'door' | 'decision' | PlanCause
  /** How many of this kind the recipient may get in a day, whoever causes them. */
  mostToRecipient?: number
  /** What was held back of this kind about the same thing says nothing any more. */
  replaces?: boolean
  /**
   * It was judged when it was written, and says what is true for a while: after this it is held as replaced, and nobody sends
   * it again by hand, because whoever wants to writes anew.
   */
  goodUntil?: Temporal.Instant
  /** Not to be sent: for this reason it only waits, readable, in the outbox. */
  heldBack?: HeldBack
}

/** Many messages that somebody planned and looked at: the plan, and how many rows it has. */
export interface PlanCause {
  plan: string
  rows: number
}
