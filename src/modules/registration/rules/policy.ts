import type { PolicyTable } from '../../../platform/policy/scope.ts'

const everybody = {
  public: 'all',
  pesantren: 'all',
  kecamatan: 'all',
  kabupaten: 'all',
  office: 'all',
  head: 'all',
} as const

export const policy = {
  'registration.eligibility': everybody,
  'registration.receipt': everybody,
  'registration.own': { pesantren: 'own' },
} satisfies PolicyTable
