/** Letters were judged when they were written; so long they may still go out. */
const goodHours = 24

/** Until when a letter is worth sending: nobody knows after a day whether there still is something to say. */
export function goodUntil(at: Temporal.Instant, endsAt: Temporal.Instant | undefined): Temporal.Instant {
  const until = at.add({ hours: goodHours })
  return endsAt && Temporal.Instant.compare(endsAt, until) < 0 ? endsAt : until
}
