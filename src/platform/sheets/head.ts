import { oneLine } from '../text/printable.ts'
import type { SheetProblem, WantedColumns } from './opened.ts'
import { cut } from '../text/cut.ts'

/** The header among the first rows of a table. */
export interface Head {
  /** Which of the rows it is. */
  at: number
  /** How many of the columns that must be there it names. */
  found: number
  /** Cells of that row, up to the last that is not empty. */
  cells: string[]
}

/**
 * The row that names the columns: the first with all that must be there, else the one with most of them, else (or when any
 * column will do) the first with two names. What stands above is a title. Undefined where all rows are empty.
 */
export function findHead(rows: string[][], wanted: WantedColumns): Head | undefined {
  const trimmed = rows.map(row => {
    const cells = row.map(oneLine)
    return cells.slice(0, cells.findLastIndex(cell => cell !== '') + 1)
  })
  const found = trimmed.map(cells => foundIn(namesOf(cells, wanted), wanted))
  const most = Math.max(0, ...found)
  const at = most > 0 ? found.indexOf(most) : firstOfTwo(trimmed)
  return at < 0 ? undefined : { at, found: found[at]!, cells: trimmed[at]! }
}

function foundIn(names: string[], { required }: WantedColumns): number {
  return required.filter(name => names.includes(name)).length
}

function firstOfTwo(rows: string[][]): number {
  const two = rows.findIndex(cells => cells.filter(cell => cell !== '').length > 1)
  return two >= 0 ? two : rows.findIndex(cells => cells.length > 0)
}

/** Cells of a header as the reader knows columns. */
export function namesOf(cells: string[], { aliases }: WantedColumns): string[] {
  return cells.map(cell => {
    const name = simpleName(cell)
    return aliases?.[name] ?? name
  })
}

/** Why a header will not do. */
export function headProblem(cells: string[], wanted: WantedColumns): SheetProblem | undefined {
  const names = namesOf(cells, wanted)
  const missing = wanted.required.filter(name => !names.includes(name))
  if (missing.length > 0) return { code: 'missing-columns', missing, found: shownNames(names) }
  const known = [...wanted.required, ...(wanted.optional ?? [])]
  const twice = known.find(name => names.indexOf(name) !== names.lastIndexOf(name))
  return twice ? { code: 'column-twice', column: twice } : undefined
}

const mostShown = 30
const longestShown = 60

/** What is told of names that somebody wrote: the first of them, and not all of a long one. */
export function shownNames(names: string[]): string[] {
  const given = names.filter(Boolean).map(name => cut(name, longestShown))
  return given.length > mostShown ? [...given.slice(0, mostShown), '…'] : given
}

/** "Kode Kab/Kota " becomes `kode_kab_kota`. */
export function simpleName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
}
