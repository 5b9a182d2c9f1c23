import { everybody, type PolicyTable } from '../../../platform/policy/index.ts'

export const policy = {
  'percontohan.see': everybody,
  'percontohan.read': { office: 'all', head: 'all' },
  'percontohan.decide': { office: 'all' },
} satisfies PolicyTable
