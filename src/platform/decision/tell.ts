import type { Tx } from '../database/open.ts'
import { addressOf } from '../outbox/address.ts'
import type { Letter } from '../outbox/letter.ts'
import { sendAll } from '../outbox/send.ts'
import { markUntold } from './data.ts'
import type { DecisionKind } from './kind.ts'
import type { DecisionLetter, MadeDecision, Releasing, Outcome } from './made.ts'

type Kind = Pick<DecisionKind, 'kind'>
type Told = Pick<MadeDecision, 'id'>

/** Sends the letters of released decisions, and keeps of each why nobody was told. */
export async function tell(
  tx: Tx,
  kind: Kind,
  outcomes: readonly { decision: Told; outcome: Outcome }[],
  { at }: Pick<Releasing, 'at'>,
): Promise<void> {
  const letters = outcomes.flatMap(({ decision, outcome }) =>
    outcome.letters.flatMap(one => letterOf(kind, decision, one)),
  )
  await sendAll(tx, letters, at)
  const untold = outcomes.flatMap(({ decision, outcome }) => untoldOf(decision, outcome))
  if (untold.length > 0) await markUntold(tx, untold)
}

/** None to whom nothing reaches. */
function letterOf(kind: Kind, { id }: Told, { to, subject, body, about }: DecisionLetter): Letter[] {
  const address = addressOf(to)
  if (typeof address === 'string') return []
  const letter = { template: `${kind.kind}-decision`, lang: 'id', cause: 'decision' } as const
  return [{ ...letter, ...address, subject, body, about, personId: to.personId, key: letterKey(id, to.id) }]
}

/** The key of the letter of a decision to one of its recipients. */
export function letterKey(decisionId: string, to: string): string {
  return `decision:${decisionId}:${to}`
}

function untoldOf({ id }: Told, { letters, untold }: Outcome) {
  const reached = letters.map(({ to }) => addressOf(to))
  if (reached.some(one => typeof one !== 'string')) return []
  return [{ id, untold: untold ?? whyNobody(reached) }]
}

function whyNobody(reached: readonly unknown[]): string {
  if (reached.length === 0) return 'nobody'
  return reached.includes('refused') ? 'refused' : 'no-number'
}
