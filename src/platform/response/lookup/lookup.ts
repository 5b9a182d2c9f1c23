import type { RawBuilder } from 'kysely'
import type { Tx } from '../../database/open.ts'
import type { Answers } from '../../form/answer.ts'

/** A record that is known already, as far as a response is matched with it and prefilled from it. */
export interface KnownRecord {
  id: string
  number?: string
  name: string
  address?: string
  regency?: string
  kecamatan?: string
  village?: string
}

/** Records of a search that are shown; whoever has more of them narrows it. */
export const mostFound = 10

/** Where records of one kind are looked up. */
export interface Lookup {
  byNumber(tx: Tx, number: string): Promise<KnownRecord | undefined>
  byId(tx: Tx, id: string): Promise<KnownRecord | undefined>
  /** All of their kind are listed: a number that is not among them is worth a second look. */
  isListed?: true
  /** The likeliest first, one more than {@link mostFound} where there are more. Absent where they name no places to search by. */
  search?(tx: Tx, words: string): Promise<KnownRecord[]>
}

/** How a subject has its response matched with a known record. */
export interface LookupOf<Row = unknown> extends Lookup {
  /** What one is, in the middle of a sentence; several of them, where the noun says that otherwise. */
  noun: string
  nouns?: string
  /** A name and place to search for, as one would type them. */
  example?: string
  /** The record that the subject is linked with. */
  linkedId?: string
  /** What to say where somebody else's response holds what was found; never who. Undefined while it is free. */
  taken?(tx: Tx, found: Found): Promise<Taken | undefined>
  /**
   * Links the subject, which is held, with what was chosen. What it returns is a further part of the statement that saves the
   * answers, such as the columns of lists that they now tell.
   */
  choose(tx: Tx, subject: Row, choice: Choice): Promise<RawBuilder<unknown> | undefined>
}

/** What was found: a record, or a number of which no record may be shown. */
export type Found = Pick<KnownRecord, 'id' | 'name' | 'number'> | { id?: undefined; name?: undefined; number: string }

/** That it is taken, in words, and whom to ask. */
export interface Taken {
  title: string
  note: string
  ask: { href: string; label: string }
}

/** What its owner chose. */
export interface Choice {
  /** Absent: it is none of those known. */
  id?: string
  /** All answers from then on. */
  answers: Answers
  at: Temporal.Instant
}
