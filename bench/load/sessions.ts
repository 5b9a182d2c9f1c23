import { insertPerson } from '../../src/modules/people/data/persons.ts'
import { insertSession } from '../../src/modules/people/data/sessions.ts'
import type { Database } from '../../src/platform/database/open.ts'
import { signValue } from '../../src/platform/session/cookie.ts'
import { sessionCookieName } from '../../src/platform/session/session-cookie.ts'

let serial = 0

/** Somebody with a session that was opened a moment ago. */
export interface Person {
  personId: string
  cookie: string
}

/** Makes persons who have signed in. Signing in itself waits for messages to phones and is no part of the journey. */
export async function signInMany(db: Database, origin: string, secret: string, count: number): Promise<Person[]> {
  const made: Person[] = []
  for (let left = count; left > 0; left -= 250) {
    await db.transaction().execute(async tx => {
      const names = Array.from({ length: Math.min(250, left) }, () => `Perwakilan ${++serial}`)
      for (const name of names) {
        const { personId, accountId } = await insertPerson(tx, { name })
        const token = await insertSession(tx, accountId, null, 3600)
        const value = encodeURIComponent(signValue(secret, token))
        made.push({ personId, cookie: `${sessionCookieName({ origin })}=${value}` })
      }
    })
  }
  return made
}
