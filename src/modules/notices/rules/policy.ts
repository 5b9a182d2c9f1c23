import type { PolicyTable } from '../../../platform/policy/scope.ts'

export const policy = {
  'notices.read': { public: 'all', pesantren: 'all', kecamatan: 'all', kabupaten: 'all', office: 'all', head: 'all' },
} satisfies PolicyTable
