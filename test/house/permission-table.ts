import { permissions as home } from '../../src/modules/home/test-permissions.ts'
import { permissions as insight } from '../../src/modules/insight/test-permissions.ts'
import { permissions as notices } from '../../src/modules/notices/test-permissions.ts'
import { permissions as operations } from '../../src/modules/operations/test-permissions.ts'
import { permissions as people } from '../../src/modules/people/test-permissions.ts'
import { permissions as papers } from '../../src/modules/papers/test-permissions.ts'
import { permissions as percontohan } from '../../src/modules/percontohan/test-permissions.ts'
import { permissions as programmes } from '../../src/modules/programmes/test-permissions.ts'
import { permissions as registration } from '../../src/modules/registration/test-permissions.ts'
import { permissions as registry } from '../../src/modules/registry/test-permissions.ts'
import type { Role } from '../../src/platform/policy/index.ts'

/** A status, or `in` for the way to the sign-in. */
type Answer = number | 'in'

/**
 * What a route answers, by role. Two answers: to those whose things the address names, and to others of the same role, who have
 * another account or region. A role that is not named finds nothing: 404, and the public is asked to sign in. Posts are empty
 * forms, so those who may act are told what is missing (400, 422) or led on (303).
 */
type Answers = Partial<Record<Role | 'everybody', Answer | readonly [near: Answer, far: Answer]>>

export type Permissions = Record<string, Answers>

const rooms = [registry, programmes, registration, people, papers, percontohan, operations, insight, notices, home]

/** The answers of every route. Looking comes first, and in every room what ends something comes last. */
export const permissions: Permissions = Object.fromEntries(
  rooms.flatMap(room => Object.entries(room)).sort(([a], [b]) => Number(isPost(a)) - Number(isPost(b))),
)

function isPost(address: string): boolean {
  return address.startsWith('POST ')
}

/** Who asks. `far`: somebody of that role with another account or region than the addresses are about. */
export interface Asking {
  role: Role
  far?: boolean
}

export function expectedOf(address: string, { role, far }: Asking): Answer {
  const line = permissions[address] ?? {}
  const said = line[role] ?? line.everybody ?? (role === 'public' ? 'in' : 404)
  return typeof said === 'object' ? said[far ? 1 : 0] : said
}
