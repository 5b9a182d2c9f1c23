import type { Lang } from '../../design/index.ts'
import type { Database } from '../database/open.ts'
import type { Kept } from './confirmation.ts'
import type { ConfirmationWords } from './words.ts'

/** What whoever opens the link is told of the subject, as it was when they were asked. */
export interface Shown {
  /** Stands before its name, such as "Pesantren". */
  term: string
  name: string
  /** What it is for, such as a call. */
  purpose: string
  /** Empty where it lies nowhere. */
  place: string
  number: string
  sentAt?: Temporal.Instant
  /** Whose number it is said to be, in the middle of a sentence. */
  contact: string
}

/** What a room tells the engine of a kind of subject. */
export interface Subject {
  words(lang: Lang): ConfirmationWords
  shown(db: Database, kept: Kept, lang: Lang): Promise<Shown>
}

/** By the kind that the questions name. */
export type Subjects = Readonly<Record<string, Subject>>
