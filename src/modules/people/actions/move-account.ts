import { againWhenTaken } from '../../../platform/database/again-when-taken.ts'
import { hasSeen } from '../../../platform/staff-form/index.ts'
import type { House } from '../../../platform/web/context.ts'
import { type Actor, demand, demandFresh } from '../../../platform/policy/index.ts'
import { record } from '../../../platform/ledger/record.ts'
import { send } from '../../../platform/outbox/send.ts'
import type { Letter } from '../../../platform/outbox/letter.ts'
import type { Tx } from '../../../platform/database/open.ts'
import { accountByPhone, accountOfPerson, lockAccount, setPhone, type Account } from '../data/accounts.ts'
import { deleteCodesFor } from '../sign-in/data/codes.ts'
import { insertMove } from '../data/moves.ts'
import { deleteSessionsOf } from '../data/sessions.ts'
import { isStandIn } from '../rules/contact.ts'
import { words } from '../words.ts'

export interface Move {
  personId: string
  /** E.164. */
  phone: string
  reason: string
  /** The version of the number that the officer had before them. */
  seen: string
}

export type PhoneProblem = 'same' | 'taken'
export type AccountMoved = { moved: true } | { refusal: 'missing' | 'changed' | PhoneProblem }

/**
 * Moves an account to a new phone, for a lost one or a changed number. The old number is told, every session ends, codes
 * on their way are worth nothing, and the ledger keeps that it happened, without the numbers.
 */
export function moveAccount(house: House, actor: Actor, move: Move, now: Temporal.Instant): Promise<AccountMoved> {
  return againWhenTaken(() => moveOnce(house, actor, move, now))
}

function moveOnce(house: House, actor: Actor, move: Move, now: Temporal.Instant): Promise<AccountMoved> {
  return house.db.transaction().execute(async tx => {
    demand(house.policy, actor, 'people.move')
    demandFresh(house.policy, actor, 'people.move', {})
    await lockAccount(tx, move.personId)
    const account = await accountOfPerson(tx, move.personId)
    if (!account) return { refusal: 'missing' }
    if (!hasSeen(move.seen, account.phone)) return { refusal: 'changed' }
    const { phone, reason } = move
    const problem = await phoneProblem(tx, account, phone)
    if (problem) return { refusal: problem }
    const moveId = await insertMove(tx, account, phone, reason, actor.personId!, now)
    await setPhone(tx, account, phone)
    await deleteSessionsOf(tx, account.id)
    if (account.phone) await deleteCodesFor(tx, house.env.sessionSecret, account.phone)
    await tellOldNumber(tx, account, actor, now)
    const detail = { account: account.id, move: moveId }
    await record(tx, { act: 'account.moved', subjectKind: 'person', subjectId: move.personId, actor, at: now, detail })
    return { moved: true }
  })
}

async function phoneProblem(tx: Tx, account: Account, phone: string): Promise<PhoneProblem | undefined> {
  if (phone === account.phone) return 'same'
  return (await accountByPhone(tx, phone)) ? 'taken' : undefined
}

async function tellOldNumber(tx: Tx, account: Account, cause: Actor, now: Temporal.Instant): Promise<void> {
  const email = isStandIn(account.email) ? undefined : account.email
  const recipient = account.phone ?? email
  if (!recipient) return
  const w = words('id').letters
  const letter: Letter = {
    channel: account.phone ? 'whatsapp' : 'email',
    recipient,
    template: 'account-moved',
    lang: 'id',
    subject: w.movedSubject,
    body: w.moved(account.name),
    personId: account.personId,
    cause,
  }
  await send(tx, letter, now)
}
