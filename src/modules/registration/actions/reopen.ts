import { record } from '../../../platform/ledger/record.ts'
import { step } from '../../../platform/life/index.ts'
import { type Actor, mayNow } from '../../../platform/policy/index.ts'
import type { House } from '../../../platform/web/context.ts'
import { holdOwn } from '../data/registrations.ts'
import { registrationLife } from '../rules/life.ts'
import { ownActs } from '../rules/policy.ts'
import { refusalOf, type Refusal } from './refusal.ts'

/** Opens a submitted registration for change again. Until it is sent anew the last submission counts. */
export async function reopen(
  { db }: Pick<House, 'db'>,
  actor: Actor & { personId: string },
  draftCode: string,
  arrived: Temporal.Instant,
): Promise<{ reopened: true } | Refusal> {
  return db.transaction().execute(async tx => {
    const held = await holdOwn(tx, { ownerId: actor.personId, draftCode }, arrived)
    if (!held) return { refused: 'no-registration' }
    if (!mayNow(ownActs, actor, 'registration.reopen', held, arrived)) {
      const refusal = refusalOf(held, arrived)
      // Sent twice, it is open once.
      return refusal.refused === 'state' && refusal.state === 'reopened' ? { reopened: true } : refusal
    }
    await step(tx, registrationLife, held.id, { from: 'submitted', to: 'reopened', actor, at: arrived })
    const subject = { subjectKind: 'registration', subjectId: held.id }
    await record(tx, { act: 'registration.reopen', ...subject, actor, at: arrived })
    return { reopened: true }
  })
}
