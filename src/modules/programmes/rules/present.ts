import { windowState, type Window } from './window.ts'

/** So long after closing somebody may still have to do something: what was sent is looked at, and what is missing asked for. */
const recently = { hours: 365 * 24 }

/** Whether a call is open, will open, or closed not long ago. */
export function isPresent(window: Window | undefined, now: Temporal.Instant): boolean {
  if (windowState(window, now) !== 'closed') return true
  return Temporal.Instant.compare(window!.closesAt.add(recently), now) > 0
}

/** The seasons that have such a call, and the others; where none has, the first one stands for now. */
export function byPresence<Season extends { calls: { window?: Window }[] }>(
  seasons: readonly Season[],
  now: Temporal.Instant,
): { present: Season[]; past: Season[] } {
  const running = seasons.filter(({ calls }) => calls.some(call => isPresent(call.window, now)))
  const present = running.length > 0 ? running : seasons.slice(0, 1)
  return { present, past: seasons.filter(season => !present.includes(season)) }
}
