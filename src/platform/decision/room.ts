import type { ComponentChildren } from 'preact'
import type { Lang } from '../../design/index.ts'
import type { Tx } from '../database/open.ts'
import type { HistoryEntry } from '../history/index.ts'
import type { Placed } from '../policy/index.ts'
import type { Fields, Values } from '../staff-form/index.ts'
import type { Context } from '../web/context.ts'
import type { DecisionKind } from './kind.ts'
import type { MadeDecision, Releasing } from './made.ts'

/** What is decided about; where it lies or whose it is says how far somebody's reach goes ({@link Placed}). */
export interface DecisionSubject extends Placed {
  id: string
  /** How the things stand that it is about: another state, and what is decided has changed. */
  states?: readonly string[]
}

/** What the page of a kind says in the room's words. */
export interface DecisionWords {
  /** What can be chosen, by value. */
  options: Record<string, string>
  /** What a choice means, said before it is made: above all what nobody takes back. */
  means?: Record<string, string>
  /** What the values are called once they are decided. */
  decided: Record<string, string>
  /** Why a value cannot be decided, by the code of {@link DecisionRoom.bar}. */
  barred?: Record<string, string>
  /** Why nobody was told, by the code of its release; that no number is proved the engine says. */
  untold?: Record<string, string>
  /** Whom the reason reaches. */
  reasonHint: string
}

/** How a decision that is for a time stands on a day. */
export interface StandingInTime {
  /** False: its time is over, or has not begun. */
  holds: boolean
  /** Until when it holds, or since when it does not: follows the name of the decision, behind a colon. */
  said: string
}

/** How a kind is decided in its room, and what its page shows; the engine has the rest. */
export interface DecisionRoom<Subject extends DecisionSubject, Value extends string> {
  kind: DecisionKind<Value>
  /** The subject with this id; `hold` until the transaction ends, when it is to be decided. */
  find(tx: Tx, id: string, options: { hold: boolean }): Promise<Subject | undefined>
  /** The same for several, in the order of their ids, where many are released together. */
  findAll?(tx: Tx, ids: readonly string[], options: { hold: boolean }): Promise<Subject[]>
  /** Why a value cannot be decided now; what is decided already is barred by the engine. */
  bar?(subject: Subject, value: Value, at: Temporal.Instant): string | undefined
  /** What else follows in the same transaction. The subject is as it was found. */
  after?(tx: Tx, subject: Subject, decision: MadeDecision<Value>, releasing: Releasing): Promise<void>
  title(subject: Subject, lang: Lang): string
  /** Below the title as long as nothing is in force. */
  lead?(subject: Subject, lang: Lang): string
  /** Where one goes back to. */
  back(subject: Subject): string
  words(lang: Lang): DecisionWords
  /** What happens now that it is decided, and who does it. */
  next?(subject: Subject, value: Value, at: Temporal.Instant, lang: Lang): string
  /** Those whom its letters may be to, by the ids of {@link DecisionLetter.to}: the page says who was written to. */
  recipients?(subject: Subject): readonly string[]
  /** Where everybody sees what a decision carries, as long as one that carries something is in force. */
  publicAt?: string
  /** How what a decision carries stands on a business day, where that is for a time. */
  inTime?(carried: Partial<Values<Fields>>, day: string, lang: Lang): StandingInTime
  /** What else happened to it: told in one history with the decisions. */
  events?(c: Context, subject: Subject): Promise<HistoryEntry[]>
  /** What stands between the decision in force and the history. */
  body?(c: Context, subject: Subject): ComponentChildren | Promise<ComponentChildren>
}
