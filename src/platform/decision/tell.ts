import type { Tx } from '../database/open.ts'
import { sendAll } from '../outbox/send.ts'
import type { Letter } from '../outbox/letter.ts'
import { markUntold } from './data.ts'
import type { MadeDecision, Releasing, Outcome } from './made.ts'

/** Sends the letters of released decisions, and keeps of each whom nobody told why. */
export async function tell(
  tx: Tx,
  outcomes: readonly { decision: Pick<MadeDecision, 'id'>; outcome: Outcome }[],
  { at }: Pick<Releasing, 'at'>,
): Promise<void> {
  const letters = outcomes.flatMap(({ decision, outcome }) => lettersOf(decision, outcome))
  await sendAll(tx, letters, at)
  const untold = outcomes.flatMap(({ decision, outcome }) => untoldOf(decision, outcome))
  if (untold.length > 0) await markUntold(tx, untold)
}

function lettersOf({ id }: Pick<MadeDecision, 'id'>, { letters }: Outcome): Letter[] {
  return letters.flatMap(({ to, body, about }) => {
    if (to.phone === null) return []
    const letter = {
      channel: 'whatsapp',
      recipient: to.phone,
      template: 'decision',
      lang: 'id',
      cause: 'decision',
    } as const
    return [{ ...letter, body, about, key: `decision:${id}:${to.id}` }]
  })
}

function untoldOf({ id }: Pick<MadeDecision, 'id'>, { letters, untold }: Outcome) {
  if (letters.some(({ to }) => to.phone !== null)) return []
  return [{ id, untold: untold ?? (letters.length > 0 ? 'no-number' : 'nobody') }]
}
