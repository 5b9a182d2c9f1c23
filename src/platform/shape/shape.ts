import { oneLine } from '../text/printable.ts'
import { cut } from '../text/cut.ts'

/** Hears what is wrong: the place (`calls[1].stage`; empty for the whole) and a predicate ("is missing"). */
export type Hear = (place: string, predicate: string) => void

/** What a value from outside must look like. It looks no deeper than it says, so no nesting can exhaust it. */
export type Shape = (value: unknown, place: string, hear: Hear) => void

/** An object with exactly these fields; those of `optional` may be absent. Anything else in it is named. */
export function record(needed: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
  const known = { ...optional, ...needed }
  return (value, place, hear) => {
    if (!isRecord(value)) return hear(place, `must be an object, ${not(value)}`)
    for (const key of Object.keys(value).slice(0, mostNamed)) {
      if (!Object.hasOwn(known, key)) hear(within(place, short(key)), 'is not known here')
    }
    for (const [key, shape] of Object.entries(known)) {
      const field = Object.hasOwn(value, key) ? value[key] : undefined
      if (field !== undefined) shape(field, within(place, key), hear)
      else if (Object.hasOwn(needed, key)) hear(within(place, key), 'is missing')
    }
  }
}

/** A list of one shape, with at least and at most so many entries. */
export function list(entry: Shape, least = 0, most = 500): Shape {
  return (value, place, hear) => {
    if (!Array.isArray(value)) return hear(place, `must be a list, ${not(value)}`)
    if (value.length < least) hear(place, least === 1 ? 'is empty' : `needs ${least} or more`)
    if (value.length > most) return hear(place, `has ${value.length} entries, at most ${most} can be`)
    value.forEach((one, at) => entry(one, `${place}[${at}]`, hear))
  }
}

/** A text that says something and that a database can keep. */
export function text(most = 1000): Shape {
  return (value, place, hear) => {
    if (typeof value !== 'string') return hear(place, `must be a text, ${not(value)}`)
    if (value.length > most) return hear(place, `has ${value.length} characters, at most ${most} can be`)
    if (oneLine(value) === '') return hear(place, 'is empty')
    if (!value.isWellFormed() || unkept.test(value)) hear(place, 'has a character that no keyboard types')
  }
}

/** A text of a pattern; `said` completes "must be". */
export function pattern(of: RegExp, said: string): Shape {
  return (value, place, hear) => {
    if (typeof value !== 'string' || value.length > 100 || !of.test(value))
      hear(place, `must be ${said}, ${not(value)}`)
  }
}

/** A code that is part of an address: lower-case letters and digits, with dashes between. */
export const addressCode = pattern(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters and digits with dashes between')

export function whole(least: number, most: number): Shape {
  return (value, place, hear) => {
    const fits = Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most
    if (!fits) hear(place, `must be a whole number from ${least} to ${most}, ${not(value)}`)
  }
}

export const fraction = (least = 0): Shape => between(least, 1)

/** A number, whole or not. */
export function between(least: number, most: number): Shape {
  return (value, place, hear) => {
    if (typeof value !== 'number' || !(value >= least && value <= most))
      hear(place, `must be a number from ${least} to ${most}, ${not(value)}`)
  }
}

export const flag: Shape = (value, place, hear) => {
  if (typeof value !== 'boolean') hear(place, `must be true or false, ${not(value)}`)
}

/** One of some words; `said` names them where they are too many for a sentence. */
export function oneOf(values: readonly string[], said = `one of ${values.join(', ')}`): Shape {
  return (value, place, hear) => {
    if (!values.some(one => one === value)) hear(place, `must be ${said}, ${not(value)}`)
  }
}

/** Anything at all: what is judged elsewhere. */
export const anything: Shape = () => undefined

/** "2000-12-31": a day that is in the calendar. */
export const isoDate: Shape = (value, place, hear) => {
  const fits = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && can(() => Temporal.PlainDate.from(value))
  if (!fits) hear(place, `must be a day such as 2000-12-31, ${not(value)}`)
}

/** "2000-12-31T00:00:00+07:00": a moment, with its distance to UTC. */
export const instant: Shape = (value, place, hear) => {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/
  const fits = typeof value === 'string' && form.test(value) && can(() => Temporal.Instant.from(value))
  if (!fits) hear(place, `must be a moment such as 2000-12-31T00:00:00+07:00, ${not(value)}`)
}

/** A text people read, in both languages. */
export const localised = record({ id: text(), en: text() })

/** Everything that a shape finds, as sentences that begin with their place. */
export function findings(shape: Shape, value: unknown, place = ''): string[] {
  const found: string[] = []
  shape(value, place, (where, predicate) => void found.push(sentence(where, predicate)))
  return found
}

export function sentence(place: string, predicate: string): string {
  return place ? `${place} ${predicate}` : `it ${predicate}`
}

/** Those that stand more than once, each named once. */
export function doubled(codes: readonly string[]): string[] {
  const seen = new Set<string>()
  const again = new Set<string>()
  for (const code of codes) (seen.has(code) ? again : seen).add(code)
  return [...again]
}

const mostNamed = 1000
const unkept = /[^\P{Cc}\n\t]/u

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function within(place: string, key: string): string {
  return place ? `${place}.${key}` : key
}

/** What stands there instead, short enough for one line. */
function not(value: unknown): string {
  if (value === null) return 'not null'
  if (Array.isArray(value)) return 'not a list'
  if (typeof value === 'string') return `not "${short(value)}"`
  return typeof value === 'object' ? 'not an object' : `not ${short(String(value))}`
}

function short(words: string): string {
  const line = oneLine(cut(words, 200))
  return line.length > 40 ? `${cut(line, 40)}…` : line
}

function can(work: () => unknown): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}
