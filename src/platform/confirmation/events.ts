import type { Tx } from '../database/open.ts'
import type { HistoryEntry } from '../history/index.ts'
import type { NamedBefore } from './confirmation.ts'
import { confirmationsOf } from './data/confirmations.ts'
import type { ConfirmationWords } from './words.ts'

/** What happened to every number that a response named, for the history of its subject. `shown`: a number as its reader may see it. */
export async function confirmationEvents(
  tx: Tx,
  responseId: string,
  words: ConfirmationWords,
  shown: (phone: string) => string,
): Promise<HistoryEntry[]> {
  const named = await confirmationsOf(tx, responseId)
  return named.flatMap(number => numberEvents(number, words, shown(number.phone)))
}

/** What happened to a number since it is named, in order. */
export function numberEvents(named: NamedBefore, words: ConfirmationWords, phone: string): HistoryEntry[] {
  const { own, heldBack, releasedBy, metAt, askedAt, answer, answeredAt } = named
  const events = [
    { at: metAt, event: own ? 'own' : heldBack || releasedBy ? 'held' : undefined },
    { at: askedAt, event: 'asked', who: releasedBy },
    { at: answeredAt, event: answer, who: words.holder },
  ]
  return events.flatMap(({ at, event, who }) =>
    at && event ? [{ at, who, title: words.events[event] ?? event, detail: phone }] : [],
  )
}
