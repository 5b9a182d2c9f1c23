import { everybody, type PolicyTable } from '../../../platform/policy/index.ts'

export const policy = {
  'figures.read': everybody,
} satisfies PolicyTable
