import { everybody, type PolicyTable } from '../../../platform/policy/index.ts'

export const policy = {
  'percontohan.see': everybody,
  'percontohan.read': { office: 'all', head: 'all' },
  // It publishes at once, in the name of the office.
  'percontohan.decide': { office: 'all', fresh: () => true },
} satisfies PolicyTable
