import type { Limit } from '../../../platform/limits/take.ts'
import type { Pauses, Turn } from '../../../platform/limits/turns.ts'

/** A code is good for ten minutes of real time and five tries. */
export const codeSeconds = 600
export const codeTries = 5

/** A session lasts 30 days for who signs in by code (a form is filled over weeks), a day for who types a password. */
export const sessionSeconds = 30 * 24 * 3600
export const officeSessionSeconds = 24 * 3600

/** For how long whoever has shown to be who they are needs not show it again, and how often it is written that a session is used. */
export const freshSeconds = 15 * 60
export const seenSeconds = 5 * 60

/** How long the second page of a sign-in waits for its code after a right password. */
export const secondStepSeconds = 600

/** How long a second factor that was begun waits for its first code. */
export const begunSeconds = 15 * 60

/** An invitation by mail is good for seven days, a reset for one hour. */
export const invitationHours = 7 * 24
export const resetHours = 1

/** For how long a browser is known after its last sign-in, and for how long the link is good that makes one known. */
export const knownSeconds = 365 * 24 * 3600
export const welcomeSeconds = 2 * 24 * 3600

/**
 * Codes have six digits while few are guessed at. When all browsers together typed this many wrong ones within a day, new
 * codes get eight: nobody is stopped, and guessing on is a hundred times less worth.
 */
export const manyWrongCodes = 1000

export function codeDigits(wrongOfToday: number): number {
  return wrongOfToday < manyWrongCodes ? 6 : 8
}

const hour = 3600
const day = 24 * hour

// Of a number or mail address: all browsers together that have not signed in with it, those of one network among them, and
// one that has. One network alone never brings on the pauses of all: whoever is elsewhere does not notice it.
const codesOfContact: Pauses = {
  name: 'code-contact',
  free: 12,
  pauses: [300, 900, 1800, hour, 2 * hour, 4 * hour],
  seconds: day,
}
const codesOfNetwork: Pauses = {
  name: 'code-network',
  free: 5,
  pauses: [60, 300, 1800, 4 * hour, 8 * hour],
  seconds: day,
}
const codesOfKnown: Pauses = { name: 'code-known', free: 5, pauses: [60, 120, 300, 900, 1800, hour], seconds: day }

// A right password forgets the wrong ones before it, but not those that all strangers together have tried.
const passwordsOfContact: Pauses = {
  name: 'password-contact',
  free: 80,
  pauses: [300, 900, hour, 2 * hour, 4 * hour],
  seconds: 30 * day,
}
const passwordsOfNetwork: Pauses = {
  name: 'password-network',
  free: 10,
  pauses: [60, 300, 900, hour, 4 * hour, 12 * hour],
  seconds: 30 * day,
  forgiving: true,
}
const passwordsOfKnown: Pauses = {
  name: 'password-known',
  free: 10,
  pauses: [60, 300, 900],
  seconds: day,
  forgiving: true,
}

// Three codes of a million are right at a time, and whoever tries knows the password. So a browser that is known waits as long
// as a stranger, and all of an account's known browsers and sessions together are counted too: whoever reads the owner's messages
// can make many of them. One alone never brings on the pauses of all, here as little as with networks.
const factorsOfContact: Pauses = { name: 'factor-contact', free: 40, pauses: [900, hour, 4 * hour], seconds: 30 * day }
const factorsOfNetwork: Pauses = {
  name: 'factor-network',
  free: 8,
  pauses: [60, 300, 900, hour, 12 * hour, 2 * day],
  seconds: 30 * day,
  forgiving: true,
}
const factorsOfKnown: Pauses = {
  name: 'factor-known',
  free: 8,
  pauses: [60, 300, 900, hour, 4 * hour, 12 * hour],
  seconds: 30 * day,
  forgiving: true,
}
const factorsOfAllKnown: Pauses = {
  name: 'factor-all-known',
  free: 80,
  pauses: [900, hour, 4 * hour],
  seconds: 30 * day,
}

const resetsOfContact: Pauses = { name: 'reset-contact', free: 8, pauses: [hour, 4 * hour], seconds: day }
const resetsOfNetwork: Pauses = { name: 'reset-network', free: 3, pauses: [hour, 8 * hour], seconds: day }
const resetsOfKnown: Pauses = { name: 'reset-known', free: 3, pauses: [600, 1800], seconds: day }

// Loose by network address alone: a whole village may share one through its carrier.
const asksOfAddress: Pauses = { name: 'ask-address', free: 300, pauses: [10], seconds: hour }

export const invitationsPerAddress: Limit = { name: 'invitation-address', points: 60, seconds: hour }

/** What somebody asks for or tries at the door. */
export type Knock = 'code' | 'password' | 'factor' | 'reset'

interface Knocking {
  /** All strangers together, and those of one network among them. */
  contact: Pauses
  network: Pauses
  /** One browser that the contact is known by; and where it matters, all of them together. */
  known: Pauses
  allKnown?: Pauses
}

/** Pauses of each: for a contact, for one network that asks about it, for one browser that it is known by. */
export const knocks: Record<Knock, Knocking> = {
  code: { contact: codesOfContact, network: codesOfNetwork, known: codesOfKnown },
  password: { contact: passwordsOfContact, network: passwordsOfNetwork, known: passwordsOfKnown },
  factor: { contact: factorsOfContact, network: factorsOfNetwork, known: factorsOfKnown, allKnown: factorsOfAllKnown },
  reset: { contact: resetsOfContact, network: resetsOfNetwork, known: resetsOfKnown },
}

/** Who knocks: from which network, and as which known browser of the contact, if it is one. */
export interface Knocker {
  address: string
  known?: string
}

/**
 * The turns that a knock takes. A browser that has signed in with the contact before has its own, and shares none with
 * strangers: whatever they do, it is not held up. `contact` is the contact's key.
 */
export function turnsOf(knock: Knock, contact: string, { address, known }: Knocker): Turn[] {
  const rules = knocks[knock]
  if (known) {
    const all = rules.allKnown ? [{ rule: rules.allKnown, key: contact }] : []
    return [{ rule: rules.known, key: known }, ...all]
  }
  return [
    { rule: rules.contact, key: contact },
    { rule: rules.network, key: `${contact} ${address}` },
    { rule: asksOfAddress, key: `${knock} ${address}` },
  ]
}

/**
 * Whether a pause is one of the contact's own, so that its owner is to hear of it. One of a busy network concerns nobody in
 * particular: otherwise whoever has to wait there could have a message sent to every number that comes to mind. A known browser
 * is the owner's, who sees the pause; at a second factor it may be somebody's who has taken the place of the owner.
 */
export function concernsOwner(knock: Knock, { known }: Knocker, refusedBy: readonly string[]): boolean {
  return (knock === 'factor' || !known) && refusedBy.some(name => name !== asksOfAddress.name)
}

/** So many wrong codes of a second factor within a day are told to the owner, whoever typed them and in which browser. */
export const wrongFactorsTold = 5

/** One wrong code of a second factor; refused from the one on that the owner is told of. */
export function turnOfWrongFactor(contact: string): Turn {
  return { rule: { name: 'factor-wrong', free: wrongFactorsTold - 1, pauses: [day], seconds: day }, key: contact }
}

/** So many wrong passwords within a day, typed where somebody is signed in, are told to the owner: they may not be the one who is. */
export const wrongProofsTold = 5

/** One wrong password of somebody who is signed in; refused from the one on that the owner is told of. */
export function turnOfWrongProof(contact: string): Turn {
  return { rule: { name: 'proof-wrong', free: wrongProofsTold - 1, pauses: [day], seconds: day }, key: contact }
}

/** The owner is told at most once a day that strangers knock; counted for each kind, so that none hides another. */
export function turnToWarn(knock: Knock | 'proof', contact: string): Turn {
  return { rule: { name: `warning-${knock}`, free: 1, pauses: [day], seconds: day }, key: contact }
}
