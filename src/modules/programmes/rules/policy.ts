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
  'calendar.read': everybody,
  'season.settings': { office: 'all', head: 'all' },
} satisfies PolicyTable
