import { lineOf, waitingRoles, type PolicyTable } from '../../../platform/policy/index.ts'

/** Whose day begins where. What stands on a home is said by the acts of the rooms it is told by. */
export const policy = {
  'home.office': { office: 'all', head: 'all' },
  'home.kecamatan': { kecamatan: 'region' },
  'home.kabupaten': { kabupaten: 'region' },
  'home.duty': lineOf(waitingRoles, 'own'),
} satisfies PolicyTable
