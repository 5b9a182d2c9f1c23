import { all, any, everybody, type Condition, type PolicyTable } from '../../../platform/policy/index.ts'
import { isOpen, type Window } from '../../programmes/index.ts'
import { officePolicy } from '../office/rules/policy.ts'
import { outreachPolicy } from '../outreach/rules/policy.ts'

/** What the acts of its owner ask of a registration. */
interface Standing {
  ownerId: string
  state: string
  /** Without one there is always time. */
  window?: Window
}

const windowOpen: Condition<Standing> = ({ window }, now) => isOpen(window, now)
const isDraft: Condition<Standing> = ({ state }) => state === 'draft'
const isReopened: Condition<Standing> = ({ state }) => state === 'reopened'
const isSubmitted: Condition<Standing> = ({ state }) => state === 'submitted'
const isNotFrozen: Condition<Standing> = ({ state }) => state !== 'frozen'

/** What the owner does with a registration, and when. */
export const ownActs = {
  'registration.fill': { applicant: 'own', when: all(windowOpen, any(isDraft, isReopened)) },
  'registration.reopen': { applicant: 'own', when: all(windowOpen, isSubmitted) },
  'registration.withdraw': { applicant: 'own', when: isNotFrozen },
} satisfies PolicyTable<Standing>

export type OwnAct = keyof typeof ownActs

export const policy = {
  'registration.eligibility': everybody,
  'registration.receipt': everybody,
  // Whoever holds the code; it opens nothing but its own question.
  'registration.confirm': everybody,
  'registration.own': { applicant: 'own' },
  ...ownActs,
  ...officePolicy,
  ...outreachPolicy,
} satisfies PolicyTable
