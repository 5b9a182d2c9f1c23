import { HTTPException } from 'hono/http-exception'

/** Those who wait for one of a few places. */
export interface WaitingLine {
  /** Resolves, when it is their turn, to what ends it. Rejects with 429 when too many wait already. */
  turn(whose?: string): Promise<() => void>
}

/** A line for so many places: everybody's first comes before anybody's second, and else whoever came first. */
export function waitingLine(places: number, most: number): WaitingLine {
  const waiting: { rank: number; go(): void }[] = []
  const asking = new Map<string, number>()
  let taken = 0

  const wait = (rank: number) =>
    new Promise<void>(go => {
      const later = waiting.findIndex(one => one.rank > rank)
      waiting.splice(later < 0 ? waiting.length : later, 0, { rank, go })
    })
  const count = (whose: string | undefined, by: 1 | -1) => {
    if (whose === undefined) return 0
    const before = asking.get(whose) ?? 0
    if (before + by > 0) asking.set(whose, before + by)
    else asking.delete(whose)
    return before
  }
  return {
    async turn(whose) {
      if (taken >= places && waiting.length >= most) throw new HTTPException(429)
      const rank = count(whose, 1)
      if (taken < places) taken++
      else await wait(rank)
      return () => {
        count(whose, -1)
        // The turn is handed on, so that nobody who comes now takes it before those who wait.
        const next = waiting.shift()
        if (next) next.go()
        else taken--
      }
    },
  }
}
