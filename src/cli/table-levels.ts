import { withoutFraction } from '../platform/sheets/damage.ts'
import { withoutGuard, type Scan } from '../platform/sheets/scan.ts'
import { oneLine } from '../platform/text/printable.ts'

/** The distinct names of a column in order of first appearance, and each row's code among them (-1: empty). */
export interface Levels {
  codes: Int32Array
  names: string[]
}

/**
 * Codes a column by the names as they are compared: composed, without invisible characters, spaces single. Plain names are
 * compared as bytes, so that two million rows need no two million strings.
 */
export function levelsOf(scan: Scan, column: number): Levels {
  const { bytes, ends, width, rows } = scan
  const codes = new Int32Array(rows - 1)
  const names = namesKept()
  for (let row = 1; row < rows; row++) {
    let start = ends[row * width + column]! + 1
    let stop = ends[row * width + column + 1]!
    while (start < stop && bytes[start]! <= SPACE) start++
    while (stop > start && bytes[stop - 1]! <= SPACE) stop--
    codes[row - 1] = isPlain(bytes, start, stop)
      ? names.code(bytes, start, stop)
      : codeOfText(nameOf(decoder.decode(bytes.subarray(start, stop))))
  }
  return { codes, names: names.all }

  function codeOfText(name: string): number {
    const folded = encoder.encode(name)
    return names.code(folded, 0, folded.length)
  }
}

/** A name as it is compared and shown; a code that a spreadsheet counted with (3205.0) is the code. */
export function nameOf(cell: string): string {
  return withoutFraction(withoutGuard(oneLine(cell)))
}

const [APOSTROPHE, SPACE, ZERO, DELETE] = [39, 32, 48, 127]
const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** Whether a name is its own folded form: visible ASCII, no two spaces, no apostrophe before it, no decimal nothing behind it. */
function isPlain(bytes: Uint8Array, start: number, stop: number): boolean {
  for (let at = start; at < stop; at++) {
    const byte = bytes[at]!
    if (byte < SPACE || byte >= DELETE || (byte === SPACE && bytes[at - 1] === SPACE)) return false
  }
  if (bytes[start] === APOSTROPHE) return false
  const mark = bytes[stop - 1] === ZERO ? markBeforeZeros(bytes, start, stop) : 0
  return mark !== 44 && mark !== 46
}

function markBeforeZeros(bytes: Uint8Array, start: number, stop: number): number {
  let at = stop - 1
  while (at > start && bytes[at] === ZERO) at--
  return bytes[at]!
}

/** Names by their bytes: open addressing over keys that lie end to end. */
function namesKept() {
  const all: string[] = []
  let keys = new Uint8Array(1 << 14)
  let ends = new Int32Array(1024)
  let slots = new Int32Array(4096).fill(-1)

  /** The code of a name, a new one if need be; -1 for an empty one. */
  function code(bytes: Uint8Array, start: number, stop: number): number {
    if (start >= stop) return -1
    let slot = hash(bytes, start, stop) & (slots.length - 1)
    for (; slots[slot]! >= 0; slot = (slot + 1) & (slots.length - 1))
      if (same(slots[slot]!, bytes, start, stop)) return slots[slot]!
    slots[slot] = all.length
    keep(bytes, start, stop)
    if (all.length * 3 > slots.length) rehash()
    return all.length - 1
  }

  function same(known: number, bytes: Uint8Array, start: number, stop: number): boolean {
    let at = ends[known]!
    if (ends[known + 1]! - at !== stop - start) return false
    while (start < stop) if (keys[at++] !== bytes[start++]) return false
    return true
  }

  function keep(bytes: Uint8Array, start: number, stop: number): void {
    const from = ends[all.length]!
    const end = from + stop - start
    if (end > keys.length) keys = grown(keys, new Uint8Array(Math.max(end, keys.length * 2)))
    keys.set(bytes.subarray(start, stop), from)
    all.push(decoder.decode(bytes.subarray(start, stop)))
    if (all.length >= ends.length) ends = grown(ends, new Int32Array(ends.length * 2))
    ends[all.length] = end
  }

  function rehash(): void {
    slots = new Int32Array(slots.length * 4).fill(-1)
    for (let known = 0; known < all.length; known++) {
      let slot = hash(keys, ends[known]!, ends[known + 1]!) & (slots.length - 1)
      while (slots[slot]! >= 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = known
    }
  }

  return { all, code }
}

function hash(bytes: Uint8Array, start: number, stop: number): number {
  let value = 0x811c9dc5
  for (let i = start; i < stop; i++) value = Math.imul(value ^ bytes[i]!, 0x01000193)
  return value ^ (value >>> 15)
}

function grown<Kept extends Uint8Array | Int32Array>(from: Kept, to: Kept): Kept {
  to.set(from)
  return to
}
