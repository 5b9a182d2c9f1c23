import type { PolicyTable } from '../../../platform/policy/index.ts'

/** Who may do what with the registry of pesantren. */
export const policy = {
  'registry.read': { kabupaten: 'region', office: 'all', head: 'all' },
  'registry.read-kecamatan': { kecamatan: 'region' },
  // An officer says what lies in the own kecamatan, and of no other.
  'registry.place': { kecamatan: 'region' },
  'registry.take-back': { office: 'all' },
  'registry.import': { office: 'all' },
} satisfies PolicyTable
