import { record } from '../../../platform/ledger/record.ts'
import { step } from '../../../platform/life/index.ts'
import type { Actor } from '../../../platform/policy/actor.ts'
import type { House } from '../../../platform/web/context.ts'
import { isOpen } from '../../programmes/index.ts'
import { holdOwn } from '../data/registrations.ts'
import { registrationLife } from '../rules/life.ts'
import type { Refusal } from './refusal.ts'

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
    if (held.window && !isOpen(held.window, arrived)) return { refused: 'window', window: held.window }
    // Sent twice, it is open once.
    if (held.state === 'reopened') return { reopened: true }
    if (held.state !== 'submitted') return { refused: 'state', state: held.state }
    await step(tx, registrationLife, held.id, { from: 'submitted', to: 'reopened', actor, at: arrived })
    const subject = { subjectKind: 'registration', subjectId: held.id }
    await record(tx, { act: 'registration.reopen', ...subject, actor, at: arrived })
    return { reopened: true }
  })
}
