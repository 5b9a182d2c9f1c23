import type { Limit } from '../../../platform/limits/take.ts'

/** A code is good for ten minutes of real time and five tries. */
export const codeSeconds = 600
export const codeTries = 5

/** A session lasts 30 days for who signs in by code (a form is filled over weeks), a day for who types a password. */
export const sessionSeconds = 30 * 24 * 3600
export const officeSessionSeconds = 24 * 3600

/** An invitation by mail is good for seven days, a reset for one hour. */
export const invitationHours = 7 * 24
export const resetHours = 1

// Strict by number or mail address, loose by network address: a whole village may share one through its carrier.
export const codesPerNumber: Limit = { name: 'code-number', points: 5, seconds: 3600 }
export const codesPerAddress: Limit = { name: 'code-address', points: 300, seconds: 3600 }
export const triesPerNumber: Limit = { name: 'try-number', points: 25, seconds: 3600 }
export const passwordsPerEmail: Limit = { name: 'password-email', points: 10, seconds: 900 }
export const passwordsPerAddress: Limit = { name: 'password-address', points: 300, seconds: 900 }
export const resetsPerEmail: Limit = { name: 'reset-email', points: 3, seconds: 3600 }
export const invitationsPerAddress: Limit = { name: 'invitation-address', points: 60, seconds: 3600 }
