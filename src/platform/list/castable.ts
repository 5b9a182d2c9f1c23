import type { SortKey } from './query.ts'

/**
 * Whether PostgreSQL casts this text to a type without failing. A place from another order (somebody edited the address)
 * cannot be cast; it counts as the first page.
 */
export function isCastable(type: SortKey['type'], text: string): boolean {
  return shapes[type].test(text) && (!(type === 'date' || type === 'timestamptz') || isDay(text.slice(0, 10)))
}

/** A magnitude that every type of number holds: 36 digits on each side of the point, or a power of ten from -36 to 36. */
const figure = /^-?(\d{1,36}(\.\d{1,36})?|[1-9](\.\d{1,18})?e[+-]?([012]?\d|3[0-6]))$/
const time = /([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?/
const offset = /[+-](0\d|1[0-5])(:[0-5]\d)?/
const shapes: Record<SortKey['type'], RegExp> = {
  text: /^[^\0]*$/,
  timestamptz: new RegExp(`^\\d{4}-\\d\\d-\\d\\d ${time.source}${offset.source}$`),
  date: /^\d{4}-\d\d-\d\d$/,
  bigint: /^-?\d{1,18}$/,
  integer: /^-?\d{1,9}$/,
  real: figure,
  'double precision': figure,
  numeric: figure,
}

/** A day that there is, from the year 1 on: what Temporal takes as the year 0, PostgreSQL calls 1 BC. */
function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).year >= 1
  } catch {
    return false
  }
}
