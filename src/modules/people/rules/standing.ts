import { decides, type Condition, type Role } from '../../../platform/policy/index.ts'

/** What the acts about one person ask of it. */
export interface Standing {
  personId: string
  disabledAt: Date | null
  /** Was invited, and has set no password yet. */
  waiting: boolean
  /** Signs in with a second factor. */
  secondFactor: boolean
}

export const isOpen: Condition<Standing> = ({ disabledAt }) => !disabledAt

export const isClosed: Condition<Standing> = ({ disabledAt }) => disabledAt !== null

export const isInvited: Condition<Standing> = ({ waiting }) => waiting

export const hasSecondFactor: Condition<Standing> = ({ secondFactor }) => secondFactor

/** Nobody shuts the door behind themselves. */
export const isSomebodyElse: Condition<Standing> = ({ personId }, _now, actor) => personId !== actor.personId

/** Roles that somebody is about to give or to end; none, where there is nothing. */
interface Giving {
  roles?: readonly Role[]
}

/** A role that decides is given, and ended, by whoever has shown just now to be who they are. */
export const givesDeciding = ({ roles = [] }: Giving) => roles.some(decides)
