import type { PolicyTable } from '../../../../platform/policy/index.ts'

/** Officers of a kecamatan contact those of their own; what came of it is read by those above them, each as far as they reach. */
export const outreachPolicy = {
  'outreach.call': { kecamatan: 'region' },
  'outreach.read': { kabupaten: 'region', office: 'all', head: 'all' },
  // A number that was heard is for those who call.
  'outreach.see-phone': { office: 'all' },
} satisfies PolicyTable
