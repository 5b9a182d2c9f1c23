import { all, everybody, signedIn, type PolicyTable } from '../../../platform/policy/index.ts'
import { isClosed, isInvited, isOpen, isSomebodyElse, type Standing } from './standing.ts'

/** What the office does with one person. */
export const personActs = {
  'people.appoint': { office: 'all' },
  'people.end-role': { office: 'all' },
  'people.invite-again': { office: 'all', when: all(isOpen, isInvited) },
  'people.move': { office: 'all' },
  'people.close': { office: 'all', when: all(isOpen, isSomebodyElse) },
  'people.reopen': { office: 'all', when: isClosed },
} satisfies PolicyTable<Standing>

export type PersonAct = keyof typeof personActs

export const policy = {
  'people.sign-in': everybody,
  'people.language': everybody,
  // An invitation or a reset is held by whoever has its link, signed in or not.
  'people.invitation': everybody,
  'people.roles': signedIn,
  'people.read': { office: 'all', head: 'all' },
  'people.import': { office: 'all' },
  ...personActs,
  // The route exists in trial mode only.
  'people.trial': everybody,
} satisfies PolicyTable
