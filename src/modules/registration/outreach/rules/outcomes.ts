import type { StatusKind } from '../../../../design/index.ts'

/** What comes of contacting a pesantren that has not registered. */
export const outcomes = [
  'will-register',
  'wants-help',
  'not-interested',
  'unreachable',
  'wrong-number',
  'closed-down',
] as const

export type Outcome = (typeof outcomes)[number]

/** Whoever is gone needs no call. */
export const gone: Outcome = 'closed-down'

/** Which tile stands for an outcome. */
export const outcomeKinds: Record<Outcome, StatusKind> = {
  'will-register': 'progress',
  'wants-help': 'waiting',
  'not-interested': 'info',
  unreachable: 'behind',
  'wrong-number': 'wrong',
  'closed-down': 'empty',
}

/** How far the registration of a pesantren is; what was withdrawn after it had been sent is told from silence. */
export type Standing = 'silent' | 'draft' | 'withdrawn' | 'registered'

export const standingKinds: Record<Standing, StatusKind> = {
  silent: 'empty',
  draft: 'progress',
  withdrawn: 'info',
  registered: 'done',
}

/** One contact, as far as numbers go. */
export interface Heard {
  outcome: string
  phone?: string | null
  /** As ISO 8601, or the moment itself. */
  at: string | Temporal.Instant
}

/** A number that is a fact of the record, and since when. */
export interface RecordedPhone {
  recorded_phone: string | null
  recorded_since: Date | null
}

/**
 * The number to call: the one that was heard or recorded last. A number that turned out wrong makes every one that was known until
 * then wrong too, unless a new one was heard with it. `heard`: the newest first.
 */
export function phoneToCall(heard: readonly Heard[], { recorded_phone, recorded_since }: RecordedPhone) {
  for (const { outcome, phone, at } of heard) {
    if (recorded_since && recorded_since > new Date(at.toString())) break
    if (phone) return phone
    if (outcome === ('wrong-number' satisfies Outcome)) return undefined
  }
  return recorded_phone ?? undefined
}
