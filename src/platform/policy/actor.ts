import type { Lack, Role } from './roles.ts'

export type { Role } from './roles.ts'

/** Who acts. Handed on as an argument; no function finds out by itself. */
export interface Actor {
  role: Role
  /** Missing only for the public. */
  personId?: string
  accountId?: string
  name?: string
  /** The region of the role held, for the kecamatan and the kabupaten. */
  region?: { code: string; name: string }
  grantId?: string
  sample?: boolean
  /** The session was opened with a password, or with the link that sets one. */
  byPassword?: boolean
  /** Has shown within the last quarter of an hour to be who they are: by signing in, or asked again. */
  fresh?: boolean
  /** The role that the session has chosen and cannot act in, and what it lacks for it. */
  barred?: Pick<Actor, 'region'> & { role: Role; lack: Lack }
}

/** As whom somebody made something: nulls, where there was none or nobody knows. */
export interface Made {
  actorId: string | null
  role: string | null
  regionCode: string | null
}

/** Whether the actor made it and still acts in the role and region of then. */
export function stillActsAs({ personId, role, region }: Actor, made: Made): boolean {
  const isOwn = personId !== undefined && personId === made.actorId
  return isOwn && role === made.role && (region?.code ?? null) === made.regionCode
}

export const nobody: Actor = { role: 'public' }

/** The system itself, for work by the clock and for commands of the operator. */
export const system: Actor = { role: 'office', name: 'Sistem', fresh: true }
