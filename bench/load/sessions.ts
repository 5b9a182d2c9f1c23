import { samplePhone } from '../../simulation/numbers.ts'
import { insertPerson } from '../../src/modules/people/data/persons.ts'
import { insertSession } from '../../src/modules/people/data/sessions.ts'
import type { Database } from '../../src/platform/database/open.ts'
import { signValue } from '../../src/platform/session/cookie.ts'
import { sessionCookieName } from '../../src/platform/session/session-cookie.ts'

let last = 0
/** Every sixteenth is a helper, whose phone is not the representative's: that one is asked. */
const helpers = 16

/** Somebody with a session that was opened a moment ago. */
export interface Person {
  personId: string
  /** Which traveller it is: the account has the phone of that one. */
  serial: number
  cookie: string
}

/** Makes persons who have signed in. Signing in itself waits for messages to phones and is no part of the journey. */
export async function signInMany(db: Database, origin: string, secret: string, count: number): Promise<Person[]> {
  const made: Person[] = []
  for (let left = count; left > 0; left -= 250) {
    await db.transaction().execute(async tx => {
      for (let n = Math.min(250, left); n > 0; n--) {
        const serial = ++last
        const phone = samplePhone(serial % helpers === 0 ? serial + 5_000_000 : serial).replace(/^0/, '+62')
        const person = { name: `Perwakilan ${serial}`, phone, phoneVerified: true }
        const { personId, accountId } = await insertPerson(tx, person)
        const token = await insertSession(tx, { accountId, seconds: 3600 })
        const value = encodeURIComponent(signValue(secret, token))
        made.push({ personId, serial, cookie: `${sessionCookieName({ origin })}=${value}` })
      }
    })
  }
  return made
}
