import type { NamedBefore } from '../confirmation.ts'

/** Something that happened to a number: `event` is own, held, asked, confirmed or disowned. */
export interface NumberEvent {
  at: Temporal.Instant
  event: string
  /** Who released a question that was held back. */
  who?: string
}

/** What happened to a number since it is named, in order. */
export function numberEvents(named: NamedBefore): NumberEvent[] {
  const { own, heldBack, releasedBy, metAt, askedAt, answer, answeredAt } = named
  const events = [
    { at: metAt, event: own ? 'own' : heldBack || releasedBy ? 'held' : undefined },
    { at: askedAt, event: 'asked', who: releasedBy },
    { at: answeredAt, event: answer },
  ]
  return events.flatMap(({ at, event, who }) => (at && event ? [{ at, event, who }] : []))
}
