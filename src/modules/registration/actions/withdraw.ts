import { closeQuestions } from '../../../platform/confirmation/index.ts'
import { record } from '../../../platform/ledger/record.ts'
import { step } from '../../../platform/life/index.ts'
import { type Actor, mayNow } from '../../../platform/policy/index.ts'
import type { House } from '../../../platform/web/context.ts'
import { holdOwn } from '../data/registrations.ts'
import { registrationLife } from '../rules/life.ts'
import { ownActs } from '../rules/policy.ts'
import { leaveOrganisation } from './leave-organisation.ts'
import type { Refusal } from './refusal.ts'
import { cut } from '../../../platform/text/cut.ts'

/**
 * Takes a registration back, for a reason that may stay empty, and with it what it said of its pesantren. Receipts stay
 * verifiable; its owner may begin again.
 */
export async function withdraw(
  { db }: Pick<House, 'db'>,
  actor: Actor & { personId: string },
  draftCode: string,
  reason: string,
  arrived: Temporal.Instant,
): Promise<{ withdrawn: string } | Refusal> {
  return db.transaction().execute(async tx => {
    const held = await holdOwn(tx, { ownerId: actor.personId, draftCode }, arrived)
    if (!held) return { refused: 'no-registration' }
    if (!mayNow(ownActs, actor, 'registration.withdraw', held, arrived)) return { refused: 'state', state: held.state }
    const change = { from: held.state, to: 'withdrawn', actor, at: arrived } as const
    await step(tx, registrationLife, held.id, { ...change, reason: cut(reason.trim(), 500) || undefined })
    await closeQuestions(tx, held.responseId, arrived)
    const subject = { subjectKind: 'registration', subjectId: held.id }
    await record(tx, { act: 'registration.withdraw', ...subject, actor, at: arrived, detail: { from: held.state } })
    if (held.number) await leaveOrganisation(tx, held, actor, arrived)
    return { withdrawn: held.id }
  })
}
