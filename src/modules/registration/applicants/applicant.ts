import type { Tx } from '../../../platform/database/open.ts'
import type { Said } from '../../../platform/form/meaning.ts'
import type { Found, Lookup } from '../../../platform/response/index.ts'
import type { Standing } from '../../registry/index.ts'
import type { Held } from '../data/registrations.ts'

/** The organisation that a submission stands for. */
export interface StandsFor {
  organisationId: string
  standing: Standing
  /** Claimed just now, in the words of this registration. */
  fresh: boolean
}

/**
 * A kind of applicant: how one is found, and whom a submission stands for. One adapter for each kind; nothing else asks what
 * an applicant is.
 */
export interface Applicant {
  /** How one is looked up in the registry before the form is filled in; absent where there is no list to look in. */
  lookup?: Lookup
  /**
   * Whether another registration of the call holds what was found, or is to hold it, also one that only a registration
   * claims. Who does is told to nobody.
   */
  isTaken?(tx: Tx, own: { id: string; callId: string }, found: Found): Promise<boolean>
  /**
   * Finds or claims the organisation that a submission stands for, and holds it until the transaction ends: of two at once
   * the second one sees the first. Absent: the owner is the applicant.
   */
  standsFor?(tx: Tx, held: Held, said: Said): Promise<StandsFor>
}
