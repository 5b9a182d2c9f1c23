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

/** Where records of one kind are looked up. */
export interface Lookup {
  byNumber(tx: Tx, number: string): Promise<KnownRecord | undefined>
  byId(tx: Tx, id: string): Promise<KnownRecord | undefined>
  /** Absent where they name no places to search by. */
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
  /**
   * Links the subject, which is held, with what was chosen. What it returns is a further part of the statement that saves the
   * answers, such as the columns of lists that they now tell.
   */
  choose(tx: Tx, subject: Row, choice: Choice): Promise<RawBuilder<unknown> | undefined>
}

/** What its owner chose. */
export interface Choice {
  /** Absent: it is none of those known. */
  id?: string
  /** All answers from then on. */
  answers: Answers
  at: Temporal.Instant
}
