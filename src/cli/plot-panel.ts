/** One half of a picture: its content begins at 0, 0 and is `panel` wide. */
export interface Panel {
  height: number
  content: string
}

export const panel = 420
/** Beyond this many rows a panel names no one: it shows the shape. */
export const namedRows = 60
const rowHeight = 18
const shapeHeight = 640

/** The height of so many rows. */
export function heightOf(rows: number): number {
  return rows <= namedRows ? rows * rowHeight : shapeHeight
}

/** A name as long as there is room for. */
export function shortened(name: string): string {
  return name.length > 12 ? `${name.slice(0, 11)}…` : name
}

/** A number of marks with its sign. */
export function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
}
