/** From a day until a day, both included; without an end until something else begins. ISO dates, which sort as they stand. */
export interface Period {
  beginsOn: string
  endsOn: string | null
}

export interface Placed {
  endsOn: string | null
  /** What was in force before ends the day before. */
  cut?: { id: string; endsOn: string }
}

/** Why a letterhead has no place: another begins on its first day, or before its last. */
export interface NotPlaced {
  field: 'mulai' | 'sampai'
  other: string
}

/** Where a new letterhead comes among those that stand: one ends where the next begins, so that there is one a day. */
export function placed(others: readonly (Period & { id: string })[], { beginsOn, endsOn }: Period): Placed | NotPlaced {
  const [next] = others.filter(one => one.beginsOn >= beginsOn).sort((a, b) => (a.beginsOn < b.beginsOn ? -1 : 1))
  if (next?.beginsOn === beginsOn) return { field: 'mulai', other: next.id }
  if (next && endsOn !== null && endsOn >= next.beginsOn) return { field: 'sampai', other: next.id }
  const before = others.find(one => one.beginsOn < beginsOn && (one.endsOn === null || one.endsOn >= beginsOn))
  return {
    endsOn: endsOn ?? (next ? dayBefore(next.beginsOn) : null),
    cut: before && { id: before.id, endsOn: dayBefore(beginsOn) },
  }
}

/** The first that has a day in common. */
export function overlapping<One extends Period>(others: readonly One[], { beginsOn, endsOn }: Period): One | undefined {
  return others.find(
    one => (endsOn === null || one.beginsOn <= endsOn) && (one.endsOn === null || one.endsOn >= beginsOn),
  )
}

/** How a period stands on a day. */
export function stateOn({ beginsOn, endsOn }: Period, day: string): 'past' | 'now' | 'next' {
  if (beginsOn > day) return 'next'
  return endsOn !== null && endsOn < day ? 'past' : 'now'
}

function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
}
