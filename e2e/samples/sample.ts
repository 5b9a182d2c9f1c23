import type { Member } from '../cast.ts'
import type { Near } from '../sample-near.ts'
import type { Plans } from '../sample-plans.ts'

/** One address of a route as somebody sees it. */
export interface Sample {
  as: Member
  path: string
  status?: number
  /** How many headings of the first order; only the gallery shows questions that bring their own. */
  h1?: number
  /** Filled in by name and sent on the page at `path`; what comes then is looked at. */
  send?: Record<string, string>
}

/** What stands in the sample season, to be put into addresses. */
export interface Known extends Plans, Near {
  registered: string
  number: string
  draft: string
  document: string
  ownDocument: string
  draftAt: string
  sentAt: string
  pesantren: string
  person: string
  message: string
  receipt: string
  confirmation: string
  dispute: string
  invitation: string
  /** Where one of the office ends a session of theirs on another device. */
  session: string
  officersRun: string
  reminders: string
  endings: string
  registryRun: string
}

/** The samples of a room by route; `undefined` stands for routes that answer with something else than a page. */
export type Samples = Record<string, Sample[] | undefined>

export const season = '/kantor/opop/2019'

export function paths(as: Member) {
  return (...list: string[]): Sample[] => list.map(path => ({ as, path }))
}

export function sent(as: Member, path: string, send: Record<string, string>, status = 200): Sample {
  return { as, path, send, status }
}

export const nobody = paths('nobody')
export const draft = paths('pesantren')
export const registered = paths('pesantren-terdaftar')
export const office = paths('kantor')
