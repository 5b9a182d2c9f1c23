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
}

/**
 * The number to call: the last that was heard, else the recorded one. A number that turned out wrong makes every one that was
 * known until then wrong too, unless a new one was heard with it. `heard`: the newest first.
 */
export function phoneToCall(heard: readonly Heard[], recorded: string | null): string | undefined {
  for (const { outcome, phone } of heard) {
    if (phone) return phone
    if (outcome === ('wrong-number' satisfies Outcome)) return undefined
  }
  return recorded ?? undefined
}
