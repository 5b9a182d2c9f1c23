import type { Scan } from './table-scan.ts'

/** The distinct texts of a column in order of first appearance, and each row's code among them (-1: empty). */
export interface Levels {
  codes: Int32Array
  names: string[]
}

const APOSTROPHE = 39

/** Codes a column by comparing bytes, so that two million rows need no two million strings. */
export function levelsOf(scan: Scan, column: number): Levels {
  const { bytes, ends, width, rows } = scan
  const codes = new Int32Array(rows - 1)
  const names: string[] = []
  const decoder = new TextDecoder()
  let starts = new Int32Array(1024)
  let stops = new Int32Array(1024)
  let slots = new Int32Array(4096).fill(-1)
  for (let row = 1; row < rows; row++) {
    const [start, stop] = trimmed(bytes, ends[row * width + column]! + 1, ends[row * width + column + 1]!)
    if (start === stop) {
      codes[row - 1] = -1
      continue
    }
    let slot = hash(bytes, start, stop) & (slots.length - 1)
    while (slots[slot]! >= 0 && !same(bytes, starts[slots[slot]!]!, stops[slots[slot]!]!, start, stop))
      slot = (slot + 1) & (slots.length - 1)
    if (slots[slot]! < 0) {
      slots[slot] = names.length
      if (names.length === starts.length) [starts, stops] = [doubled(starts), doubled(stops)]
      starts[names.length] = start
      stops[names.length] = stop
      names.push(decoder.decode(bytes.subarray(start, stop)))
    }
    codes[row - 1] = slots[slot]!
    if (names.length * 3 > slots.length) slots = rehashed(bytes, starts, stops, names.length, slots.length * 4)
  }
  return { codes, names }
}

function trimmed(bytes: Uint8Array, start: number, stop: number): [number, number] {
  while (start < stop && bytes[start]! <= 32) start++
  while (stop > start && bytes[stop - 1]! <= 32) stop--
  const escaped =
    bytes[start] === APOSTROPHE && stop > start + 1 && '=+-@'.includes(String.fromCharCode(bytes[start + 1]!))
  return [escaped ? start + 1 : start, stop]
}

function hash(bytes: Uint8Array, start: number, stop: number): number {
  let value = 0x811c9dc5
  for (let i = start; i < stop; i++) value = Math.imul(value ^ bytes[i]!, 0x01000193)
  return value ^ (value >>> 15)
}

function same(bytes: Uint8Array, a: number, aStop: number, b: number, bStop: number): boolean {
  if (aStop - a !== bStop - b) return false
  while (a < aStop) if (bytes[a++] !== bytes[b++]) return false
  return true
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

function rehashed(bytes: Uint8Array, starts: Int32Array, stops: Int32Array, count: number, size: number) {
  const slots = new Int32Array(size).fill(-1)
  for (let code = 0; code < count; code++) {
    let slot = hash(bytes, starts[code]!, stops[code]!) & (size - 1)
    while (slots[slot]! >= 0) slot = (slot + 1) & (size - 1)
    slots[slot] = code
  }
  return slots
}
