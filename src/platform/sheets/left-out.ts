import { shownNames } from './head.ts'
import { textOf, type Scan } from './scan.ts'
import { columnName } from './write-xlsx.ts'

/** The columns of a table that are not among those that are read: by name, or by letter where cells stand under none. */
export function columnsLeftOut(scan: Scan, names: string[], read: string[]): string[] {
  const others = names.map((name, at) =>
    read.includes(name) ? '' : name || (hasCells(scan, at) ? columnName(at) : ''),
  )
  return shownNames(others)
}

function hasCells(scan: Scan, column: number): boolean {
  const { ends, width, rows } = scan
  for (let row = 1; row < rows; row++) {
    const cell = row * width + column
    if (ends[cell + 1]! > ends[cell]! + 1 && textOf(scan, row, column).trim() !== '') return true
  }
  return false
}
