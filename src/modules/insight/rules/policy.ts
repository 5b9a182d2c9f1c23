import { everybody, type PolicyTable } from '../../../platform/policy/index.ts'

export const policy = {
  'figures.read': everybody,
  // How what was promised stands, and where its pace leads.
  'promise.read': { office: 'all', head: 'all' },
} satisfies PolicyTable
