/** How one stands on a day. `ended`: by a decision, or because its time is over. */
export type Standing = 'inForce' | 'coming' | 'ended'

/** How a period stands on a day, all of them dates as `2019-05-02`; both ends belong to it. */
export function standingOn({ mulai, sampai }: { mulai: string; sampai: string }, day: string): Standing {
  if (sampai < day) return 'ended'
  return mulai > day ? 'coming' : 'inForce'
}
