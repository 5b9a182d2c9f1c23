import type { Lang } from '../../design/index.ts'
import type { Tx } from '../database/open.ts'
import type { By, PlanFace } from '../plan/index.ts'
import type { House } from '../web/context.ts'
import type { Address } from '../outbox/address.ts'
import type { Standing } from './rules/judge.ts'
import type { MailingWords } from './words.ts'

/** Somebody who might be written to about a subject. */
export interface Candidate extends Standing {
  /** Of the subject. */
  id: string
  /** How people know it: its number. */
  key: string
  name: string
  /** Nobody has told a name: what stands for one is no way to call somebody. */
  unnamed?: boolean
  personId: string
}

/** What a plan keeps of a row: enough to recognise an address, too little to learn one. */
export interface Mailed {
  name: string
  /** A code of the room; nothing where nothing is sent. */
  what?: string
  channel?: Address['channel']
  to?: string
}

export interface Letter {
  subject: string
  body: string
}

/** What a room says of letters to many. */
export interface Mailing<C extends Candidate> extends Pick<PlanFace<unknown>, 'path' | 'back' | 'most'> {
  /** What the policy calls it, and the ledger each letter. */
  act: string
  /** Where the list stands in which rows are chosen. */
  list: PlanFace<unknown>['back']['href']
  template: string
  subjectKind: string
  /** Nobody is written to about the same subject again before so many hours have passed. */
  restHours: number
  /** Letters of this kind that one recipient gets in a day; more wait. */
  mostToRecipient: number
  /** Who of these subjects the actor reaches, as they stand now. */
  candidates(tx: Tx, ids: readonly string[], by: By): Promise<C[]>
  /** The name of the candidate is one that may stand in a message; empty where nobody has told one. */
  letter(house: House, candidate: C, what: string, note?: string): Letter
  /** After which nothing can be done any more; none, where there always can. */
  endsAt?(candidate: C): Temporal.Instant | undefined
  /** An address as it may stand on a page. */
  shown(to: Address): string
  /** Where whoever acts is written to themselves. */
  own(tx: Tx, personId: string): Promise<Address | undefined>
  words(lang: Lang): MailingWords
}
