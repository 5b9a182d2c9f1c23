import type { Tx } from '../../../../platform/database/open.ts'
import type { Letter } from '../../../../platform/outbox/letter.ts'
import { send } from '../../../../platform/outbox/send.ts'
import type { Account } from '../../data/accounts.ts'
import { addressed } from '../../data/letters.ts'
import { words } from '../words.ts'

/** What the owner of a second factor is told, each in a letter of its own kind. */
const kinds = {
  on: { template: 'factor-on' },
  off: { template: 'factor-off' },
  renewed: { template: 'factor-renewed' },
  reset: { template: 'factor-reset' },
  guessed: { template: 'factor-guessed' },
} as const

interface Told {
  /** Where a new password is asked for. */
  link: string
  cause: Letter['cause']
}

/** Tells the owner what happened, in the transaction in which it does, so that whoever did not do it notices. */
export async function tellOwner(
  tx: Tx,
  account: Account,
  what: keyof typeof kinds,
  { link, cause }: Told,
  now: Temporal.Instant,
): Promise<void> {
  const { subject, body } = words('id').letters[what]
  await send(tx, { ...addressed(account), ...kinds[what], subject, body: body(account.name, link), cause }, now)
}
