import type { Condition } from '../../../platform/policy/index.ts'

/** What the acts about one person ask of it. */
export interface Standing {
  personId: string
  disabledAt: Date | null
  /** Was invited, and has set no password yet. */
  waiting: boolean
}

export const isOpen: Condition<Standing> = ({ disabledAt }) => !disabledAt

export const isClosed: Condition<Standing> = ({ disabledAt }) => disabledAt !== null

export const isInvited: Condition<Standing> = ({ waiting }) => waiting

/** Nobody shuts the door behind themselves. */
export const isSomebodyElse: Condition<Standing> = ({ personId }, _now, actor) => personId !== actor.personId
