import type { Frame, Meeting } from './check.ts'

/** A timetable that can be changed meeting by meeting: who sits where when, and which tables are free. */
export class Agenda {
  readonly meetings: Meeting[] = []
  readonly #frame: Frame
  readonly #own = new Map<string, number[]>()
  readonly #busy = new Map<string, Int32Array>()
  readonly #tables = new Map<string, Uint8Array>()

  constructor(frame: Frame, meetings: Meeting[]) {
    this.#frame = frame
    for (const meeting of meetings) this.add(meeting)
  }

  /** Number of the meeting that a person ("p NAME" a pesantren, "b NAME" a buyer) has on a day in a slot, or -1. */
  at(person: string, day: number, slot: number): number {
    return this.#slotsOf(person, day)[slot - 1]!
  }

  meetingsOf(pesantren: string): Meeting[] {
    return (this.#own.get(pesantren) ?? []).map(k => this.meetings[k]!)
  }

  freeSlots(person: string, day: number): number[] {
    return [...this.#slotsOf(person, day).keys()].filter(k => this.#slotsOf(person, day)[k] === -1).map(k => k + 1)
  }

  freeTables(day: number, slot: number): number {
    return this.#tablesOf(day, slot).reduce((free, taken) => free + 1 - taken, 0)
  }

  add(meeting: Meeting): void {
    this.meetings.push(meeting)
    const own = this.#own.get(meeting.pesantren) ?? []
    own.push(this.meetings.length - 1)
    this.#own.set(meeting.pesantren, own)
    this.#mark(this.meetings.length - 1, true)
  }

  /** A table for a meeting of a buyer: the one it has in the slot before or after if that is free, else the first free one. */
  tableFor(buyer: string, day: number, slot: number): number {
    const taken = this.#tablesOf(day, slot)
    const beside = [slot - 1, slot + 1]
      .filter(other => other >= 1 && other <= this.#frame.slots)
      .flatMap(other => this.meetings[this.at(`b ${buyer}`, day, other)]?.table ?? [])
    return beside.find(table => taken[table - 1] === 0) ?? taken.indexOf(0) + 1
  }

  /** Turns meetings from one of two slots to the other, all at once, with new tables; returns what they were before. */
  turn(numbers: number[], slots: [number, number]): { from: Meeting; to: Meeting }[] {
    const before = numbers.map(k => this.meetings[k]!)
    for (const k of numbers) this.#mark(k, false)
    return numbers.map((k, i) => {
      const from = before[i]!
      const slot = from.slot === slots[0] ? slots[1] : slots[0]
      const to = { ...from, slot, table: this.tableFor(from.buyer, from.day, slot) }
      this.meetings[k] = to
      this.#mark(k, true)
      return { from, to }
    })
  }

  #mark(number: number, taken: boolean): void {
    const { pesantren, buyer, day, slot, table } = this.meetings[number]!
    for (const person of [`p ${pesantren}`, `b ${buyer}`]) this.#slotsOf(person, day)[slot - 1] = taken ? number : -1
    this.#tablesOf(day, slot)[table - 1] = taken ? 1 : 0
  }

  #slotsOf(person: string, day: number): Int32Array {
    const key = `${day} ${person}`
    let slots = this.#busy.get(key)
    if (!slots) this.#busy.set(key, (slots = new Int32Array(this.#frame.slots).fill(-1)))
    return slots
  }

  #tablesOf(day: number, slot: number): Uint8Array {
    const key = `${day} ${slot}`
    let tables = this.#tables.get(key)
    if (!tables) this.#tables.set(key, (tables = new Uint8Array(this.#frame.tables)))
    return tables
  }
}
