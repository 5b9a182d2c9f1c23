import { readNote, sessionToken, setNote } from '../../../../platform/session/session-cookie.ts'
import type { Context, Proof, ProofAsked, Proved } from '../../../../platform/web/context.ts'
import { requestCode } from '../../sign-in/actions/request-code.ts'
import { accountById } from '../../data/accounts.ts'
import type { Waiting } from '../../sign-in/data/codes.ts'
import { markProven, isByPassword } from '../../data/sessions.ts'
import { isStandIn, maskedEmail, type Contact } from '../../rules/contact.ts'
import { newId } from '../../rules/known.ts'
import { codeSeconds, type Knocker } from '../../rules/limits.ts'
import { maskedPhone } from '../../rules/phone.ts'
import { codeIn } from '../../sign-in/rules/typed-code.ts'
import { proveByCode, proveByPassword } from '../actions/prove.ts'

const note = 'opop.bukti-diri'

/**
 * How whoever holds a session shows anew that it is theirs: in the way it was opened. The sample persons of a trial have neither
 * password nor phone, so that a press is enough.
 */
export const proof: Proof = { ask, prove }

async function ask(c: Context, first: boolean): Promise<ProofAsked> {
  const way = await wayOf(c)
  if (way.by !== 'code') return way
  if (first) await sendCode(c, way.contact)
  const { channel, to } = way.contact
  return { by: 'code', to: channel === 'email' ? maskedEmail(to) : maskedPhone(to) }
}

async function prove(c: Context, typed: string): Promise<Proved> {
  const { house } = c.var
  const token = sessionToken(c) ?? ''
  const way = await wayOf(c)
  if (way.by === 'password') {
    return proveByPassword(house, token, { email: way.email, password: typed, knocker: knockerOf(c) })
  }
  if (way.by === 'code') {
    const waiting = readNote<Waiting>(c, note)
    return waiting ? proveByCode(house, token, waiting, codeIn(typed)) : { problem: 'wrong' }
  }
  await markProven(house.db, token)
  return { fresh: true }
}

type Way = { by: 'press' } | { by: 'password'; email: string } | { by: 'code'; contact: Contact }

async function wayOf(c: Context): Promise<Way> {
  const { house, actor } = c.var
  if (actor.sample && house.env.trial) return { by: 'press' }
  const account = (await accountById(house.db, actor.accountId!))!
  const { email, phone } = account
  if (await isByPassword(house.db, sessionToken(c) ?? '')) return { by: 'password', email }
  const byPhone = phone && isStandIn(email)
  return { by: 'code', contact: byPhone ? { channel: 'whatsapp', to: phone } : { channel: 'email', to: email } }
}

/** A pause keeps a second code from being sent; the page then waits for the one that was. */
async function sendCode(c: Context, contact: Contact): Promise<void> {
  const { house, lang, now } = c.var
  const waiting: Waiting = { contact, browser: readNote<Waiting>(c, note)?.browser ?? newId() }
  await requestCode(house, waiting, knockerOf(c), lang, now)
  setNote(c, note, waiting, codeSeconds)
}

/** Whoever is signed in has pauses of their own, whatever strangers do. */
export function knockerOf(c: Context): Knocker {
  return { address: c.var.address, known: `account ${c.var.actor.accountId}` }
}
