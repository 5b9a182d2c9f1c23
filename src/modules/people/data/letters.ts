import type { Tx } from '../../../platform/database/open.ts'
import { formatDate } from '../../../design/index.ts'
import { send, sendAll } from '../../../platform/outbox/send.ts'
import type { Letter } from '../../../platform/outbox/letter.ts'
import type { House } from '../../../platform/web/context.ts'
import type { Actor, Role } from '../../../platform/policy/index.ts'
import { isStandIn, standInEmail } from '../rules/contact.ts'
import { endsSooner } from '../rules/end.ts'
import { lastDay } from '../rules/today.ts'
import { words as ofInvitations } from '../invitations/words.ts'
import { words } from '../words.ts'
import { accountOfPerson } from './accounts.ts'
import type { EndMove, HeldByHolder } from './ends.ts'
import { insertInvitation, insertReset } from '../invitations/data/invitations.ts'

export interface Invitee {
  personId: string
  name: string
  /** A stand-in is written to by phone. */
  email: string
  phone?: string | null
}

/** Makes a first invitation and puts its letter into the outbox. Officers are written to in Indonesian. Resolves to the link. */
export async function sendInvitation(
  tx: Tx,
  house: House,
  to: Invitee,
  role: Role,
  now: Temporal.Instant,
  by: Actor,
): Promise<string> {
  const link = await invitationLink(tx, house, to.personId, by.personId)
  const w = ofInvitations('id').letters
  const body = w.invite(to.name, words('id').roles[role], link)
  await post(tx, to, { template: 'invitation', subject: w.inviteSubject, body, secret: true, cause: by }, now)
  return link
}

/** Makes a first invitation without a letter; whoever asked for it hands the link on. */
export async function invitationLink(tx: Tx, house: House, personId: string, by?: string): Promise<string> {
  const code = await insertInvitation(tx, personId, by)
  return `${house.env.origin}/undangan/${code}`
}

/** Makes a link that sets a new password, under this id, and puts its letter into the outbox; the same id twice sends once. */
export async function sendReset(
  tx: Tx,
  house: House,
  to: Invitee,
  invitationId: string,
  now: Temporal.Instant,
): Promise<void> {
  const code = await insertReset(tx, to.personId, invitationId)
  if (!code) return
  const w = ofInvitations('id').letters
  const body = w.reset(to.name, `${house.env.origin}/undangan/${code}`)
  await post(tx, to, { template: 'password-reset', subject: w.resetSubject, body, secret: true, cause: 'door' }, now)
}

/** Tells somebody with a password that they hold one more role. */
export async function sendRoleAdded(tx: Tx, to: Invitee, role: Role, now: Temporal.Instant, by: Actor): Promise<void> {
  const w = words('id')
  const body = w.letters.role(to.name, w.roles[role])
  await post(tx, to, { template: 'role-added', subject: w.letters.roleSubject, body, cause: by }, now)
}

/** Tells somebody who signs in by a code what they were appointed to, and where. */
export async function sendRoleByCode(
  tx: Tx,
  house: House,
  to: Invitee,
  role: Role,
  now: Temporal.Instant,
  by: Actor,
): Promise<void> {
  const w = words('id')
  const body = w.letters.roleByCode(to.name, w.roles[role], `${house.env.origin}/masuk`)
  await post(tx, to, { template: 'role-added', subject: w.letters.roleSubject, body, cause: by }, now)
}

/** An end that was moved, the role with who holds it, and why. */
export interface EndMoved extends EndMove {
  held: HeldByHolder
  reason?: string
}

/** Tells each of them until when they hold a role now, and why, where somebody has said so. */
export async function sendEndsMoved(
  tx: Tx,
  moved: readonly EndMoved[],
  cause: Letter['cause'],
  now: Temporal.Instant,
): Promise<void> {
  const different = moved.filter(({ from, to }) => from !== to)
  const letters = different.map((one): Letter => ({ ...addressed(one.held), ...endLetter(one), cause }))
  await sendAll(
    tx,
    letters.filter(({ recipient }) => !isStandIn(recipient)),
    now,
  )
}

function endLetter({ held, from, to, reason }: EndMoved) {
  const w = words('id')
  const role = [w.roles[held.role], held.region].filter(Boolean).join(', ')
  const day = to ? formatDate(lastDay(to), 'id') : w.letters.noEnd
  if (endsSooner({ from, to })) {
    const body = w.letters.ended(held.name, role, day, reason)
    return { template: 'role-ended', subject: w.letters.endedSubject, body }
  }
  const body = w.letters.goesOn(held.name, role, day, reason)
  return { template: 'role-goes-on', subject: w.letters.goesOnSubject, body }
}

/** What became of the link of an invitation; `none`: there was no open one. */
export type LinkLeft = 'ended' | 'kept' | 'none'

/** Tells each of them that they are not appointed after all, before they came to work in the role. */
export async function sendRolesTakenBack(
  tx: Tx,
  holders: readonly (Invitee & { role: Role; link: LinkLeft })[],
  cause: Letter['cause'],
  now: Temporal.Instant,
): Promise<void> {
  const w = words('id')
  const letters = holders.map(({ role, link, ...to }): Letter => ({
    ...{ ...addressed(to), template: 'role-taken-back', cause },
    ...{
      subject: w.letters.takenBackSubject,
      body: w.letters.takenBack(to.name, w.roles[role], w.letters.linkLeft[link]),
    },
  }))
  await sendAll(
    tx,
    letters.filter(({ recipient }) => !isStandIn(recipient)),
    now,
  )
}

type Written = Pick<Letter, 'template' | 'subject' | 'body' | 'secret' | 'cause'>

async function post(tx: Tx, to: Invitee, written: Written, now: Temporal.Instant): Promise<void> {
  await send(tx, { ...addressed(to), ...written }, now)
}

/** Where somebody is written to; undefined where nothing reaches them. */
export async function ownAddress(tx: Tx, personId: string) {
  const account = await accountOfPerson(tx, personId)
  const { channel, recipient } = addressed(account ?? { personId, email: standInEmail(personId) })
  return isStandIn(recipient) ? undefined : { channel, recipient }
}

/** Where somebody with an account is written to: by mail, or by phone where there is no mail address. */
export function addressed({ personId, email, phone }: Omit<Invitee, 'name'>) {
  const byPhone = phone && isStandIn(email)
  const there = { channel: byPhone ? 'whatsapp' : 'email', recipient: byPhone ? phone : email } as const
  return { ...there, lang: 'id', personId } as const
}
