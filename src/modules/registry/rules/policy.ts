import type { PolicyTable } from '../../../platform/policy/index.ts'

/** Who may do what with the registry of pesantren. */
export const policy = {
  'registry.read': { kabupaten: 'region', office: 'all', head: 'all' },
  'registry.read-kecamatan': { kecamatan: 'region' },
  'registry.import': { office: 'all' },
} satisfies PolicyTable
