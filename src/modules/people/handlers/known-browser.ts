import type { Context } from '../../../platform/web/context.ts'
import { seeOther } from '../../../platform/web/reply.ts'
import { readNote, setNote } from '../../../platform/session/session-cookie.ts'
import { contactKey, knownAs, newId, readWelcome, remember, type Known } from '../rules/known.ts'
import { knownSeconds, type Knocker } from '../rules/limits.ts'

const note = 'opop.dikenal'
/** The pages that ask for it. Other pages, on weak networks, do not carry it about. */
const places = ['/masuk', '/lupa-sandi']

/**
 * Who knocks. At the door, for a number or mail address: a browser that has signed in with it before is known by it. Without
 * one, at their own account, whoever is signed in: they have pauses of their own, whatever strangers do.
 */
export function knockerOf(c: Context, to?: string): Knocker {
  const { address, actor, house } = c.var
  if (to === undefined) return { address, known: `account ${actor.accountId}` }
  return { address, known: knownAs(readKnown(c), contactKey(house.env.sessionSecret, to)) }
}

/** From now on this browser is known for these numbers and addresses; signing out does not end that. */
export function keepKnown(c: Context, contacts: readonly string[]): void {
  const keys = contacts.map(to => contactKey(c.var.house.env.sessionSecret, to))
  writeKnown(c, remember(readKnown(c), keys, newId()))
}

/** GET /masuk/dikenal/:tanda: the link of a warning makes the browser known that opens it. It signs nobody in. */
export function welcome(c: Context): Response {
  const found = readWelcome(c.var.house.env.sessionSecret, c.req.param('tanda') ?? '', Date.now())
  if (!found) return seeOther(c, '/masuk?kabar=usang')
  writeKnown(c, remember(readKnown(c), [found.contact], found.id))
  return seeOther(c, '/masuk?kabar=dikenal')
}

function readKnown(c: Context): Known[] {
  return readNote<Known[]>(c, note) ?? []
}

function writeKnown(c: Context, known: Known[]): void {
  for (const path of places) setNote(c, note, known, knownSeconds, path)
}
