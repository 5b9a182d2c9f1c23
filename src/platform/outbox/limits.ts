import type { Role } from '../policy/actor.ts'

/**
 * Most messages, of all kinds together, that one account causes in a day of West Java. A registrant's submission makes two
 * and may be sent again some times; an office invites the officers of 627 kecamatan and 27 regencies, perhaps anew.
 */
export const messagesPerDay: Record<Role, number> = {
  public: 0,
  pesantren: 12,
  kecamatan: 12,
  kabupaten: 12,
  office: 2000,
  head: 2000,
}
