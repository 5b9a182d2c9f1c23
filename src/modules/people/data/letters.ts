import type { Tx } from '../../../platform/database/open.ts'
import { send } from '../../../platform/outbox/send.ts'
import type { House } from '../../../platform/web/context.ts'
import type { Role } from '../../../platform/policy/actor.ts'
import { words } from '../words.ts'
import { insertInvitation, insertReset } from './invitations.ts'

export interface Invitee {
  personId: string
  name: string
  email: string
}

/** Makes a first invitation and puts its letter into the outbox. Officers are written to in Indonesian. Resolves to the link. */
export async function sendInvitation(
  tx: Tx,
  house: House,
  to: Invitee,
  role: Role,
  now: Temporal.Instant,
  by?: string,
): Promise<string> {
  const link = await invitationLink(tx, house, to.personId, by)
  const w = words('id')
  await post(tx, to, 'invitation', w.letters.inviteSubject, w.letters.invite(to.name, w.roles[role], link), now)
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
  const w = words('id').letters
  await post(tx, to, 'password-reset', w.resetSubject, w.reset(to.name, `${house.env.origin}/undangan/${code}`), now)
}

/** Tells somebody with a password that they hold one more role. */
export async function sendRoleAdded(tx: Tx, to: Invitee, role: Role, now: Temporal.Instant): Promise<void> {
  const w = words('id')
  await post(tx, to, 'role-added', w.letters.roleSubject, w.letters.role(to.name, w.roles[role]), now, false)
}

async function post(
  tx: Tx,
  to: Invitee,
  template: string,
  subject: string,
  body: string,
  now: Temporal.Instant,
  secret = true,
): Promise<void> {
  const letter = { channel: 'email', recipient: to.email, template, lang: 'id', subject, body, secret } as const
  await send(tx, { ...letter, personId: to.personId }, now)
}
