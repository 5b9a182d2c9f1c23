import { all, byPassword, everybody, signedIn, type PolicyTable } from '../../../platform/policy/index.ts'
import {
  givesDeciding,
  hasSecondFactor,
  isClosed,
  isInvited,
  isOpen,
  isSomebodyElse,
  type Standing,
} from './standing.ts'

/** What the office does with one person. */
export const personActs = {
  'people.appoint': { office: 'all', when: all(isOpen, isSomebodyElse), fresh: givesDeciding },
  'people.end-role': { office: 'all', when: isSomebodyElse, fresh: givesDeciding },
  'people.invite-again': { office: 'all', when: all(isOpen, isInvited) },
  'people.move': { office: 'all', fresh: () => true },
  'people.close': { office: 'all', when: all(isOpen, isSomebodyElse), fresh: () => true },
  'people.reopen': { office: 'all', when: isClosed, fresh: () => true },
  'people.reset-factor': { office: 'all', when: all(hasSecondFactor, isSomebodyElse), fresh: () => true },
} satisfies PolicyTable<Standing>

export type PersonAct = keyof typeof personActs

export const policy = {
  'people.sign-in': everybody,
  'people.language': everybody,
  // An invitation or a reset is held by whoever has its link, signed in or not.
  'people.invitation': everybody,
  'people.roles': signedIn,
  // One's own: the devices one is signed in on, and the second factor, which a stranger at an open screen must not set up, nor
  // somebody who only reads the codes that a phone is sent.
  'people.sessions': signedIn,
  'people.second-factor': { ...signedIn, when: byPassword, fresh: () => true },
  'people.read': { office: 'all', head: 'all' },
  'people.import': { office: 'all', fresh: givesDeciding },
  'people.end-roles': { office: 'all', fresh: givesDeciding },
  ...personActs,
  // The route exists in trial mode only.
  'people.trial': everybody,
} satisfies PolicyTable
