import { Agenda } from './agenda.ts'
import type { Meeting, Preference } from './check.ts'
import type { TimetableFrame } from './timetable.ts'

/** What has changed since a timetable was told to people. */
export interface Cancellations {
  /** Who comes no more. */
  pesantren?: string[]
  buyers?: string[]
  /** Single meetings that were called off; the pair is not planned again. */
  meetings?: { pesantren: string; buyer: string }[]
}

export interface RepairRules {
  /** Meetings that people have accepted: they keep day, slot and table. */
  accepted(meeting: Meeting): boolean
  /** Weight that a new meeting must bring for each other meeting it moves to another hour of its day. */
  movePrice: number
}

export interface Repair {
  meetings: Meeting[]
  cancelled: Meeting[]
  added: Meeting[]
  moved: { from: Meeting; to: Meeting }[]
  /** Everyone still coming whose agenda changes, sorted. */
  concerned: { pesantren: string[]; buyers: string[] }
}

/**
 * Repairs a timetable after cancellations: every other meeting stays (accepted ones also at their hour), and the free places
 * go to the heaviest wishes left, pesantren below the least first. A meeting may be moved within its day, along a chain of
 * exchanged hours, where the new meeting is worth the price of all moves.
 */
export function repairTimetable(
  before: Meeting[],
  preferences: Preference[],
  frame: TimetableFrame,
  cancellations: Cancellations,
  rules: RepairRules,
): Repair {
  const gone = goneOf(cancellations)
  const agenda = new Agenda(
    frame,
    before.filter(m => !gone(m)),
  )
  const moves = new Map<number, Meeting>()
  const kept = agenda.meetings.length
  for (const wish of wishesLeft(agenda, preferences, frame, gone)) {
    if (agenda.meetingsOf(wish.pesantren).length >= (frame.max ?? Infinity)) continue
    const place = placeFor(agenda, wish, frame, rules, kept)
    if (!place) continue
    for (const k of place.chain) if (k < kept && !moves.has(k)) moves.set(k, agenda.meetings[k]!)
    agenda.turn(place.chain, [place.slot, place.other])
    const { pesantren, buyer } = wish
    const table = agenda.tableFor(buyer, place.day, place.slot)
    agenda.add({ pesantren, buyer, day: place.day, slot: place.slot, table })
  }
  const cancelled = before.filter(gone)
  const added = agenda.meetings.slice(kept)
  const turned = [...moves].map(([k, from]) => ({ from, to: agenda.meetings[k]! }))
  const moved = turned.filter(({ from, to }) => from.slot !== to.slot || from.table !== to.table)
  const touched = [...cancelled, ...added, ...moved.map(m => m.to)]
  return {
    meetings: agenda.meetings.toSorted(byTime),
    cancelled,
    added,
    moved,
    concerned: concernedBy(touched, cancellations),
  }
}

function goneOf({ pesantren = [], buyers = [], meetings = [] }: Cancellations) {
  const people = new Set(pesantren)
  const firms = new Set(buyers)
  const pairs = new Set(meetings.map(m => JSON.stringify([m.pesantren, m.buyer])))
  return (m: { pesantren: string; buyer: string }) =>
    people.has(m.pesantren) || firms.has(m.buyer) || pairs.has(JSON.stringify([m.pesantren, m.buyer]))
}

/** Wishes without a meeting: of pesantren below the least first, then the heaviest, then by name. */
function wishesLeft(
  agenda: Agenda,
  preferences: Preference[],
  { min = 0 }: TimetableFrame,
  gone: (wish: Preference) => boolean,
): Preference[] {
  const met = new Set(agenda.meetings.map(m => JSON.stringify([m.pesantren, m.buyer])))
  const poor = (wish: Preference) => (agenda.meetingsOf(wish.pesantren).length < min ? 0 : 1)
  return preferences
    .filter(wish => !gone(wish) && !met.has(JSON.stringify([wish.pesantren, wish.buyer])))
    .map(wish => ({ wish, poor: poor(wish) }))
    .sort((a, b) => a.poor - b.poor || b.wish.weight - a.wish.weight || (nameOf(a.wish) < nameOf(b.wish) ? -1 : 1))
    .map(({ wish }) => wish)
}

function nameOf({ pesantren, buyer }: Preference): string {
  return JSON.stringify([pesantren, buyer])
}

interface Place {
  day: number
  slot: number
  other: number
  /** Meetings to turn between the two slots first. */
  chain: number[]
}

/** The place that moves fewest meetings, on a day on which the pesantren travels or still may. */
function placeFor(
  agenda: Agenda,
  wish: Preference,
  { days, daysEach }: TimetableFrame,
  rules: RepairRules,
  kept: number,
): Place | undefined {
  const own = [...new Set(agenda.meetingsOf(wish.pesantren).map(m => m.day))]
  const all = own.length < daysEach ? Array.from({ length: days }, (_, k) => k + 1) : own
  let best: Place | undefined
  for (const day of new Set([...own, ...all])) {
    const buyerFree = agenda.freeSlots(`b ${wish.buyer}`, day)
    for (const slot of agenda.freeSlots(`p ${wish.pesantren}`, day)) {
      for (const other of buyerFree.includes(slot) ? [slot] : buyerFree) {
        const chain = other === slot ? [] : chainFrom(agenda, wish.buyer, day, slot, other)
        if (best && chain.length >= best.chain.length) continue
        if (allowed({ day, slot, other, chain })) best = { day, slot, other, chain }
      }
    }
  }
  return best

  function allowed({ day, slot, other, chain }: Place): boolean {
    if (chain.some(k => k >= kept || rules.accepted(agenda.meetings[k]!))) return false
    if (chain.length > 0 && wish.weight <= chain.length * rules.movePrice) return false
    const leaving = chain.filter(k => agenda.meetings[k]!.slot === slot).length
    const entering = chain.length - leaving
    return (
      agenda.freeTables(day, slot) + leaving - entering >= 1 &&
      (other === slot || agenda.freeTables(day, other) + entering - leaving >= 0)
    )
  }
}

/** Meetings that alternate between two slots, from the one the buyer has in the first. */
function chainFrom(agenda: Agenda, buyer: string, day: number, slot: number, other: number): number[] {
  const chain: number[] = []
  let number = agenda.at(`b ${buyer}`, day, slot)
  for (let looking = other, side = 'p'; number >= 0;) {
    chain.push(number)
    const meeting = agenda.meetings[number]!
    number = agenda.at(side === 'p' ? `p ${meeting.pesantren}` : `b ${meeting.buyer}`, day, looking)
    side = side === 'p' ? 'b' : 'p'
    looking = looking === other ? slot : other
  }
  return chain
}

function byTime(a: Meeting, b: Meeting): number {
  return a.day - b.day || a.slot - b.slot || a.table - b.table
}

function concernedBy(touched: Meeting[], { pesantren = [], buyers = [] }: Cancellations): Repair['concerned'] {
  return {
    pesantren: [...new Set(touched.map(m => m.pesantren))].filter(name => !pesantren.includes(name)).sort(),
    buyers: [...new Set(touched.map(m => m.buyer))].filter(name => !buyers.includes(name)).sort(),
  }
}
