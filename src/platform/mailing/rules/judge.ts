/** Where somebody is written to. */
export interface Address {
  channel: 'whatsapp' | 'email'
  recipient: string
}

/** What decides whether somebody is written to about a subject, as the room finds it. */
export interface Standing {
  /** What there is to say: a code of the room; none, where `bar` says why there is nothing. */
  what?: string
  bar?: string
  /** Addresses that are proved to be theirs. */
  phone?: string
  email?: string
  /** Does not want messages to the phone. */
  phoneRefused: boolean
  /** Has no account any more. */
  accountClosed?: boolean
}

/** How whoever plans it wants to write: by phone and else by mail, or by one of them only. */
export const ways = ['utama', 'whatsapp', 'surel'] as const
export type Way = (typeof ways)[number]

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

function addressOf({ phone, email, phoneRefused }: Standing, way: Way): Address | EngineBar {
  if (way !== 'surel' && phone && !phoneRefused) return { channel: 'whatsapp', recipient: phone }
  if (way !== 'whatsapp' && email) return { channel: 'email', recipient: email }
  return way !== 'surel' && phone ? 'refused' : 'unproved'
}
