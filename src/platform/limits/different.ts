import type { Tx } from '../database/open.ts'
import { takeTurns } from './turns.ts'

/** So many different things somebody may ask about within so many seconds of the first. */
export interface Different {
  name: string
  most: number
  seconds: number
}

/**
 * Whether somebody (`key`) may be told about something. It counts once however often it is asked about, and what was granted
 * stays granted: a page is read again, and a form sent again. One round trip, within the transaction of whoever asks.
 */
export async function mayAskAbout(tx: Tx, { name, most, seconds }: Different, key: string, thing: string) {
  const rest = { pauses: [seconds], seconds }
  const known = { name: `${name}-known`, free: 1, ...rest }
  const taken = await takeTurns(tx, [
    { rule: known, key: `${key} ${thing}` },
    { rule: { name, free: most, ...rest }, key },
  ])
  return taken.ok || taken.refusedBy.includes(known.name)
}
