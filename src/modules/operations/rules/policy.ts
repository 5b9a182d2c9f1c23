import type { PolicyTable } from '../../../platform/policy/scope.ts'

const everybody = {
  public: 'all',
  pesantren: 'all',
  kecamatan: 'all',
  kabupaten: 'all',
  office: 'all',
  head: 'all',
} as const
const office = { office: 'all', head: 'all' } as const

export const policy = {
  'house.health': everybody,
  'house.assets': everybody,
  'house.components': everybody,
  'process.read': office,
  'process.retry': { office: 'all' },
  'outbox.read': office,
  'outbox.send': { office: 'all' },
  'ledger.read': office,
  // In trial mode whoever visits steps the clock; the route exists in trial mode only.
  'clock.step': everybody,
} satisfies PolicyTable
