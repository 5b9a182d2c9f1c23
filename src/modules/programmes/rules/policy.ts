import { everybody, type PolicyTable } from '../../../platform/policy/index.ts'

export const policy = {
  'calendar.read': everybody,
  'season.settings': { office: 'all', head: 'all' },
} satisfies PolicyTable
