import { createHash, createHmac, randomBytes } from 'node:crypto'
import { openValue, signValue } from '../../../platform/session/cookie.ts'

/** One number or mail address that a browser has signed in with, and how its own limits are counted. */
export interface Known {
  contact: string
  id: string
}

/** A phone that a family shares has signed in with several numbers. */
const most = 8

/** A number or mail address as it is kept where nobody may read it: only who has the secret can tell whose it is. */
export function contactKey(secret: string, to: string): string {
  return createHmac('sha256', secret).update(`contact:${to}`).digest('base64url').slice(0, 22)
}

/** The id under which a browser is known for a contact. */
export function knownAs(known: readonly Known[], contact: string): string | undefined {
  return known.find(one => one.contact === contact)?.id
}

/** What a browser carries after it has proven to belong to the owner of these contacts; an id it has stays. */
export function remember(known: readonly Known[], contacts: readonly string[], id: string): Known[] {
  const now = contacts.map(contact => ({ contact, id: knownAs(known, contact) ?? id }))
  return [...now, ...known.filter(one => !contacts.includes(one.contact))].slice(0, most)
}

export function newId(): string {
  return randomBytes(16).toString('base64url')
}

/** The text of a link that makes whatever browser opens it known for a contact, until a moment (milliseconds). */
export function makeWelcome(secret: string, contact: string, until: number): string {
  return Buffer.from(signValue(secret, `welcome:${contact}:${Math.ceil(until)}`)).toString('base64url')
}

/** Reads it. All browsers that one link has made known share one id, and so one limit. */
export function readWelcome(secret: string, text: string, now: number): Known | undefined {
  const signed = Buffer.from(text, 'base64url')
  if (signed.toString('base64url') !== text) return undefined
  const [, contact, until] = /^welcome:([\w-]+):(\d+)$/.exec(openValue(secret, signed.toString()) ?? '') ?? []
  if (!contact || !until || Number(until) < now) return undefined
  return { contact, id: createHash('sha256').update(text).digest('base64url').slice(0, 22) }
}
