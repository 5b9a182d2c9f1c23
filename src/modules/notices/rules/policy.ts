import { everybody, type PolicyTable } from '../../../platform/policy/index.ts'

export const policy = {
  'notices.read': everybody,
} satisfies PolicyTable
