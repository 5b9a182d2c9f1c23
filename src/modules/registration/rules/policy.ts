import { everybody, type PolicyTable } from '../../../platform/policy/index.ts'
import { officePolicy } from '../office/rules/policy.ts'

export const policy = {
  'registration.eligibility': everybody,
  'registration.receipt': everybody,
  // Whoever holds the code; it opens nothing but its own question.
  'registration.confirm': everybody,
  'registration.own': { pesantren: 'own' },
  // The public too, so that an ended session gives the typed answers back instead of losing them: nothing is saved then.
  'registration.answer': { pesantren: 'own', public: 'all' },
  ...officePolicy,
} satisfies PolicyTable
