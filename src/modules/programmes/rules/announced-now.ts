import { windowState, type Window } from './window.ts'

export type AnnouncedState = 'ahead' | 'open' | 'closed'

interface Windowed {
  seasonId: string
  window?: Window
}

/**
 * Of all calls, the newest season first, those to be told of: all that are open, else all that are ahead, else those of the
 * season that closed last. A call without a window is open without end.
 */
export function announcedNow<Call extends Windowed>(
  calls: readonly Call[],
  now: Temporal.Instant,
): (Call & { state: AnnouncedState })[] {
  const judged = calls.map(call => ({
    ...call,
    state: call.window ? windowState(call.window, now) : ('open' as const),
  }))
  const those = (state: AnnouncedState) => judged.filter(call => call.state === state)
  for (const told of [those('open'), those('ahead')]) if (told.length > 0) return told
  const closed = those('closed').toSorted((a, b) => Temporal.Instant.compare(b.window!.closesAt, a.window!.closesAt))
  return judged.filter(call => call.seasonId === closed[0]?.seasonId)
}
