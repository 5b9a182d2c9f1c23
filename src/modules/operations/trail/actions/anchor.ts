import { businessDay } from '../../../../platform/clock/clock.ts'
import { findCheckpoint } from '../../../../platform/ledger/checkpoints.ts'
import { send } from '../../../../platform/outbox/send.ts'
import { system } from '../../../../platform/policy/index.ts'
import type { House } from '../../../../platform/web/context.ts'
import { words } from '../words.ts'

/**
 * Recurring: once a day the newest checkpoint goes to whoever keeps it outside this installation (ANCHOR_MAIL). Who changes
 * the past and seals it anew is found out by the letters.
 */
export async function anchorLedger({ db, env }: Pick<House, 'db' | 'env'>, now: Temporal.Instant): Promise<void> {
  const recipient = env.anchorMail
  if (recipient === undefined) return
  await db.transaction().execute(async tx => {
    const newest = await findCheckpoint(tx)
    if (!newest) return
    const { subject, body } = words('id').letter({ size: newest.size, note: newest.note, check: `${env.origin}/jejak` })
    const letter = { channel: 'email' as const, recipient, template: 'anchor', lang: 'id' as const, subject, body }
    await send(tx, { ...letter, key: `anchor:${businessDay(now).text}`, cause: system }, now)
  })
}
