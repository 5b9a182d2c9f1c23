export interface RegencyFigures {
  /** Kemendagri code of a kabupaten or kota. */
  code: string
  /** Pesantren in the registry. */
  recorded: number
  /** Registrations submitted. */
  registered: number
}

export interface SeasonFigures {
  /** Business time at which they were read. */
  at: Temporal.Instant
  registered: number
  /** Those of them that were sent for the first time within the last seven days. */
  lastWeek: number
  drafts: number
  /** Kecamatan with at least one registration. */
  kecamatan: number
  regencies: RegencyFigures[]
}

/** Part of the recorded pesantren that registered, in whole percent; 0 where none is recorded, never above 100. */
export function share({ recorded, registered }: RegencyFigures): number {
  return recorded === 0 ? 0 : Math.min(100, Math.round((100 * registered) / recorded))
}

export type MapClass = 0 | 1 | 2 | 3 | 4

/** Lower ends of the map's classes, in percent. Class 0 means nobody yet. */
export const classFrom = [1, 20, 35, 50] as const

/** The class a regency has on the map. */
export function mapClass(regency: RegencyFigures): MapClass {
  if (regency.registered === 0) return 0
  const percent = share(regency)
  if (percent >= classFrom[3]) return 4
  if (percent >= classFrom[2]) return 3
  return percent >= classFrom[1] ? 2 : 1
}
