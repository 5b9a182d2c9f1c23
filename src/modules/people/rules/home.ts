import type { Role } from '../../../platform/policy/actor.ts'

const homes: Record<Role, string> = {
  public: '/',
  pesantren: '/saya',
  kecamatan: '/kecamatan',
  kabupaten: '/kabupaten',
  office: '/kantor',
  head: '/kantor',
}

/** Where a role begins its day. */
export function homeOf(role: Role): string {
  return homes[role]
}
