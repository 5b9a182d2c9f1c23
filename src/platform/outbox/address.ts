/** Where somebody is written to. */
export interface Address {
  channel: 'whatsapp' | 'email'
  recipient: string
}

/** How somebody can be reached: only by what is proved to be theirs. */
export interface Reachable {
  phone?: string | null
  email?: string | null
  /** Does not want messages to the phone. */
  phoneRefused?: boolean
}

/** By phone and else by mail, or by one of them only. */
export const ways = ['utama', 'whatsapp', 'surel'] as const
export type Way = (typeof ways)[number]

/** Where somebody is written to; or why nowhere: `refused`, there is only a phone, and they want no messages to it. */
export function addressOf(
  { phone, email, phoneRefused }: Reachable,
  way: Way = 'utama',
): Address | 'refused' | 'unproved' {
  if (way !== 'surel' && phone && !phoneRefused) return { channel: 'whatsapp', recipient: phone }
  if (way !== 'whatsapp' && email) return { channel: 'email', recipient: email }
  return way !== 'surel' && phone ? 'refused' : 'unproved'
}
