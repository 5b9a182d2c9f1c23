/** One part of a picture; its content begins at 0, 0. */
export interface Panel {
  width: number
  height: number
  content: string
}

/** The width of what is drawn beside the names. */
export const drawing = 320
/** Beyond this many rows a panel names only the ends: it shows the shape. */
export const namedRows = 60
/** Where rows begin, below heading, words and scale. */
export const rowsFrom = 62
const rowHeight = 18
const shapeHeight = 640
const longestName = 30

/** The height of a panel with so many rows. */
export function heightOf(rows: number): number {
  return rowsFrom + 10 + (rows <= namedRows ? rows * rowHeight : shapeHeight)
}

/** The width of a column that holds these names, and how each is written there. */
export function nameColumn(names: string[]): { width: number; shown: (name: string) => string } {
  const longest = names.reduce((most, name) => Math.max(most, shortened(name).length), 4)
  return { width: Math.round(7.2 * longest) + 12, shown: shortened }
}

/** A name as long as there is room for; the middle goes first, because beginnings and ends tell names apart. */
export function shortened(name: string): string {
  const letters = Array.from(name)
  if (letters.length <= longestName) return name
  const half = (longestName - 2) / 2
  return `${letters.slice(0, half).join('')}…${letters.slice(-half).join('')}`
}

/** A number of marks with its sign. */
export function signed(value: number, digits = 2): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`
}
