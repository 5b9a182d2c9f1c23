import type { Registrant } from '../played.ts'

/** Everybody who registers for a call in a season that lives: what is their own, so that all crowds are played alike. */
export interface Crowd {
  /** The call, as an address names it: /daftar/{programme}/{call}. */
  programme: string
  call: string
  /** The first and the last day on which they begin. */
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  /** Their serials follow each other from here. */
  first: number
  size: number
  draw(serial: number): Registrant
  /** Who registers as a helper, so that somebody else is asked. */
  isHelped?(serial: number): boolean
  /** Who registers what the serial before did, a day later. */
  isContested?(serial: number): boolean
  /** Those of the cast among them, each with the time at which they begin. */
  known?: { registrant: Registrant; at: Temporal.Instant }[]
  /** What has to be there before the first of them comes; any number of times. */
  begin?(): Promise<void>
}
