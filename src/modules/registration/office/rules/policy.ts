import type { PolicyTable } from '../../../../platform/policy/index.ts'

const office = { office: 'all', head: 'all' } as const

/** What staff may do with registrations. Officers near see whom to call and what is missing, in their own region only. */
export const officePolicy = {
  'registration.read': office,
  'registration.see-document': office,
  // It may withdraw a registration, which nobody takes back, and writes to both at once.
  'registration.decide': { office: 'all', fresh: () => true },
  // What is noted decides nothing.
  'registration.note': { office: 'all' },
  'registration.remind': { office: 'all', kabupaten: 'region', kecamatan: 'region' },
  'registration.read-kecamatan': { kecamatan: 'region' },
  'registration.read-kabupaten': { kabupaten: 'region' },
} satisfies PolicyTable
