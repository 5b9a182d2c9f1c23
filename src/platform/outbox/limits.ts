import { roleRow, type Role } from '../policy/index.ts'

/** Most messages, of all kinds together, that one account causes in a day of West Java. */
export function messagesPerDay(role: Role): number {
  return roleRow(role).messagesADay
}
