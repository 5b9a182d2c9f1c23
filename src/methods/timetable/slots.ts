/** Meetings of one day as pairs: visitor[k] meets buyer[k]. */
export interface DayMeetings {
  visitor: Int32Array
  buyer: Int32Array
}

/**
 * Gives every meeting of a day a slot from 0, so that nobody has two in one slot and all slots are equally busy (±1). Possible
 * whenever nobody has more meetings than there are slots: colouring of a bipartite graph by alternating paths (Kőnig 1916),
 * evened out by exchanging two colours along paths (de Werra 1971).
 */
export function slotsOfDay({ visitor, buyer }: DayMeetings, slots: number): Int32Array {
  const sides = [new Map<number, Int32Array>(), new Map<number, Int32Array>()] as const
  const ends = [visitor, buyer] as const
  const slotOf = new Int32Array(visitor.length).fill(-1)
  const at = (side: 0 | 1, meeting: number): Int32Array => {
    const person = ends[side][meeting]!
    let agenda = sides[side].get(person)
    if (!agenda) sides[side].set(person, (agenda = new Int32Array(slots).fill(-1)))
    return agenda
  }
  for (let meeting = 0; meeting < visitor.length; meeting++) {
    const a = at(0, meeting).indexOf(-1)
    const b = at(1, meeting).indexOf(-1)
    if (a < 0 || b < 0) throw new Error('somebody has more meetings on one day than there are slots')
    flip(pathFrom(at(1, meeting)[a]!, 1, a, b), a, b)
    put(meeting, a)
  }
  even()
  return slotOf

  /** Meetings that alternate between slots a and b, from the first on, away from the given side. */
  function pathFrom(first: number, side: 0 | 1, a: number, b: number): number[] {
    const path: number[] = []
    for (let meeting = first; meeting >= 0;) {
      path.push(meeting)
      side = side === 0 ? 1 : 0
      meeting = at(side, meeting)[slotOf[meeting] === a ? b : a]!
    }
    return path
  }

  function flip(path: number[], a: number, b: number): void {
    const turned = path.map(meeting => (slotOf[meeting] === a ? b : a))
    for (const meeting of path) for (const side of [0, 1] as const) at(side, meeting)[slotOf[meeting]!] = -1
    path.forEach((meeting, k) => put(meeting, turned[k]!))
  }

  function put(meeting: number, slot: number): void {
    slotOf[meeting] = slot
    for (const side of [0, 1] as const) at(side, meeting)[slot] = meeting
  }

  /** Moves meetings from the busiest to the emptiest slot along paths that hold one more of the busier. */
  function even(): void {
    for (;;) {
      const counts = new Int32Array(slots)
      for (const slot of slotOf) counts[slot]!++
      const busiest = counts.indexOf(Math.max(...counts))
      const emptiest = counts.indexOf(Math.min(...counts))
      if (counts[busiest]! - counts[emptiest]! < 2) return
      flip(surplusPath(busiest, emptiest), busiest, emptiest)
    }
  }

  /** A path that begins and ends in slot a: both its outer persons are free in slot b. */
  function surplusPath(a: number, b: number): number[] {
    for (let meeting = 0; meeting < slotOf.length; meeting++) {
      if (slotOf[meeting] !== a) continue
      for (const side of [0, 1] as const) {
        if (at(side, meeting)[b]! >= 0) continue
        const path = pathFrom(meeting, side, a, b)
        if (path.length % 2 === 1) return path
      }
    }
    throw new Error('a busier slot always holds such a path')
  }
}

/** Gives the meetings of a day tables from 0; a buyer keeps the table it had before wherever that is free. */
export function tablesOfDay({ buyer }: DayMeetings, slotOf: Int32Array, slots: number, tables: number): Int32Array {
  const tableOf = new Int32Array(buyer.length).fill(-1)
  const usual = new Map<number, number>()
  for (let slot = 0; slot < slots; slot++) {
    const now = [...buyer.keys()].filter(k => slotOf[k] === slot).sort((j, k) => buyer[j]! - buyer[k]!)
    const taken = new Uint8Array(tables)
    const take = (meeting: number, table: number) => {
      tableOf[meeting] = table
      taken[table] = 1
      usual.set(buyer[meeting]!, table)
    }
    const homeless: number[] = []
    for (const meeting of now) {
      const table = usual.get(buyer[meeting]!)
      if (table !== undefined && taken[table] === 0) take(meeting, table)
      else homeless.push(meeting)
    }
    for (const meeting of homeless) take(meeting, taken.indexOf(0))
  }
  return tableOf
}
