import { addressOf, type Address, type Reachable, type Way } from '../../outbox/address.ts'

/** What decides whether somebody is written to about a subject, as the room finds it. */
export interface Standing extends Reachable {
  /** What there is to say: a code of the room; none, where `bar` says why there is nothing. */
  what?: string
  bar?: string
  phone?: string
  email?: string
  phoneRefused: boolean
  /** Has no account any more. */
  accountClosed?: boolean
}

/** Why nobody is written to, beside the reasons of the room. */
export type EngineBar = 'account' | 'recent' | 'refused' | 'unproved'

/** Somebody is written to, or is left out with a code of the room or of the engine. */
export type Judged = { what: string; to: Address } | { bar: string }

export interface Rest {
  /** When something was last written about the same subject. */
  last?: Temporal.Instant
  at: Temporal.Instant
  hours: number
}

/** Whether somebody is written to, where, and what. */
export function judge(standing: Standing, way: Way, { last, at, hours }: Rest): Judged {
  const { what, bar, accountClosed } = standing
  if (accountClosed) return { bar: 'account' }
  if (what === undefined || bar !== undefined) return { bar: bar ?? 'unproved' }
  if (last && Temporal.Instant.compare(last.add({ hours }), at) > 0) return { bar: 'recent' }
  const to = addressOf(standing, way)
  return typeof to === 'string' ? { bar: to } : { what, to }
}
