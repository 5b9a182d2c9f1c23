import { everybody, type PolicyTable } from '../../../platform/policy/index.ts'

export const policy = {
  'papers.check': everybody,
  'papers.read': { office: 'all', head: 'all' },
  'papers.record': { office: 'all' },
  // Whoever holds the paper is told so at once, in the name of the office.
  'papers.revoke': { office: 'all', fresh: () => true },
  // Every paper that is made afterwards says so, in the name of the office.
  'papers.adapt': { office: 'all', fresh: () => true },
} satisfies PolicyTable
