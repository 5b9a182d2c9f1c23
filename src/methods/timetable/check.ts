// Checks a timetable and its bound without any code of the planner.

export interface Frame {
  days: number
  slots: number
  tables: number
  /** Most meetings of one pesantren. */
  max?: number
  /** Most days on which one pesantren travels. */
  daysEach: number
}

export interface Meeting {
  pesantren: string
  buyer: string
  /** All from 1. */
  day: number
  slot: number
  table: number
}

export interface Preference {
  pesantren: string
  buyer: string
  weight: number
}

/** One sentence for every clash: a person or table taken twice, a meeting outside the frame, twice, or not wished for. */
export function findClashes(meetings: Meeting[], preferences: Preference[], frame: Frame): string[] {
  const clashes: string[] = []
  const seen = new Set<string>()
  const once = (key: unknown[], sentence: string) => {
    const text = JSON.stringify(key)
    if (seen.has(text)) clashes.push(sentence)
    seen.add(text)
  }
  const wished = new Set(preferences.map(({ pesantren, buyer }) => JSON.stringify([pesantren, buyer])))
  for (const { pesantren, buyer, day, slot, table } of meetings) {
    const when = `day ${day}, slot ${slot}`
    if (!within(day, frame.days) || !within(slot, frame.slots) || !within(table, frame.tables))
      clashes.push(`${pesantren} with ${buyer} is outside the frame: ${when}, table ${table}`)
    if (!wished.has(JSON.stringify([pesantren, buyer]))) clashes.push(`${pesantren} did not wish for ${buyer}`)
    once(['pair', pesantren, buyer], `${pesantren} meets ${buyer} twice`)
    once(['pesantren', pesantren, day, slot], `${pesantren} sits in two meetings on ${when}`)
    once(['buyer', buyer, day, slot], `${buyer} sits in two meetings on ${when}`)
    once(['table', table, day, slot], `table ${table} is taken twice on ${when}`)
  }
  return [...clashes, ...tooMany(meetings, frame)]
}

function within(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most
}

function tooMany(meetings: Meeting[], { max = Infinity, daysEach }: Frame): string[] {
  return [...Map.groupBy(meetings, m => m.pesantren)].flatMap(([pesantren, own]) => {
    const days = new Set(own.map(m => m.day)).size
    return [
      ...(own.length > max ? [`${pesantren} has ${own.length} meetings, may have ${max}`] : []),
      ...(days > daysEach ? [`${pesantren} travels on ${days} days, may on ${daysEach}`] : []),
    ]
  })
}

/** Prices of one meeting at each buyer and of any meeting, in units of weight. */
export interface Prices {
  buyers: Record<string, number>
  total: number
}

/**
 * What no timetable of the frame can exceed: any prices ≥ 0 prove that its value is at most what all places cost, plus what
 * is left to each pesantren of its best wishes after prices.
 */
export function boundOfPrices(prices: Prices, preferences: Preference[], frame: Frame): number {
  const { days, slots, tables, daysEach, max = Infinity } = frame
  let bound = Math.max(0, prices.total) * days * slots * tables
  for (const price of Object.values(prices.buyers)) bound += Math.max(0, price) * days * slots
  for (const own of Map.groupBy(preferences, p => p.pesantren).values()) {
    const rest = own.map(p => p.weight - Math.max(0, prices.buyers[p.buyer] ?? 0) - Math.max(0, prices.total))
    rest.sort((a, b) => b - a)
    for (const worth of rest.slice(0, Math.min(max, slots * Math.min(days, daysEach)))) bound += Math.max(0, worth)
  }
  return bound
}
