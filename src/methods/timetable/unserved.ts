import type { Frame, Meeting } from './check.ts'
import type { Wishes } from './wishes.ts'

/** A pesantren with fewer meetings than the least (or none), and why. */
export interface Unserved {
  pesantren: string
  meetings: number
  code: 'few-wishes' | 'buyers-full' | 'tables-full' | 'day-full'
  reason: string
}

/** Names everyone who has fewer meetings than the least; without a least, everyone who has none. */
export function unservedOf(wishes: Wishes, meetings: Meeting[], frame: Frame & { min?: number }): Unserved[] {
  const least = Math.max(1, frame.min ?? 0)
  const count = countBy(meetings.map(m => m.pesantren))
  const busy = countBy(meetings.map(m => m.buyer))
  const met = new Set(meetings.map(m => JSON.stringify([m.pesantren, m.buyer])))
  return wishes.pesantren.flatMap((pesantren, p) => {
    const has = count.get(pesantren) ?? 0
    if (has >= least) return []
    const wished = [...wishes.buyer.subarray(wishes.start[p], wishes.start[p + 1])].map(b => wishes.buyers[b]!)
    const others = wished.filter(buyer => !met.has(JSON.stringify([pesantren, buyer])))
    return [{ pesantren, meetings: has, ...why(others, busy, meetings.length, has, least, frame) }]
  })
}

function why(
  others: string[],
  busy: Map<string, number>,
  all: number,
  has: number,
  least: number,
  { days, slots, tables }: Frame,
): Pick<Unserved, 'code' | 'reason'> {
  const so = `${has} of ${least} ${least === 1 ? 'meeting' : 'meetings'}`
  if (others.length + has < least)
    return { code: 'few-wishes', reason: `${so}: wishes for only ${others.length + has}` }
  if (others.every(buyer => busy.get(buyer) === days * slots))
    return { code: 'buyers-full', reason: `${so}: fully booked by others: ${others.slice(0, 5).join(', ')}` }
  if (all === days * slots * tables) return { code: 'tables-full', reason: `${so}: every table is taken at all hours` }
  return { code: 'day-full', reason: `${so}: on its day no hour is left at ${others.slice(0, 5).join(', ')}` }
}

function countBy(names: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
