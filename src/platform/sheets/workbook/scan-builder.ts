import { mostColumns, type Scan, type ScanLimits } from '../scan.ts'
import type { SheetCell } from './cells.ts'

export interface ScanBuilder {
  /** Takes the cells of a row that stand below the header; others are notes beside the table. */
  add(row: number, cells: SheetCell[]): 'taken' | 'empty' | 'too-many-rows' | 'too-many-cells' | 'too-large'
  scan(): Scan
}

const encoder = new TextEncoder()

/** Puts the cells of a workbook end to end, as those of a CSV are. */
export function scanBuilder(header: string[], headRow: number, limits: ScanLimits): ScanBuilder {
  const width = header.length
  const ends: number[] = [-1]
  const records: number[] = []
  const figures: number[] = []
  let bytes = new Uint8Array(1 << 16)
  let written = 0
  let seen = 0
  const put = (text: string) => {
    const most = written + text.length * 3 + 1
    if (most > bytes.length) bytes = larger(bytes, most)
    written += encoder.encodeInto(text, bytes.subarray(written)).written
    ends.push(written++)
  }
  const putRow = (row: number, cells: SheetCell[]) => {
    let next = 0
    for (let column = 0; column < width; column++) {
      while (next < cells.length && cells[next]!.column < column) next++
      const cell = cells[next]?.column === column ? cells[next] : undefined
      put(cell?.text ?? '')
      figures.push(cell?.figure ? 1 : 0)
    }
    records.push(row)
  }
  putRow(
    headRow,
    header.map((text, column) => ({ column, text, figure: false })),
  )
  return {
    add(row, cells) {
      seen += Math.max(width, cells.length)
      const within = inOrder(cells).filter(cell => cell.column < width && cell.text.trim() !== '')
      if (cells.some(cell => cell.column >= mostColumns) || cells.length > mostColumns || seen > limits.cells)
        return 'too-many-cells'
      if (within.length === 0) return 'empty'
      if (records.length > limits.rows) return 'too-many-rows'
      putRow(row, within)
      return written > limits.unpackedBytes ? 'too-large' : 'taken'
    },
    scan: () => ({
      bytes: bytes.subarray(0, written),
      ends: Int32Array.from(ends),
      width,
      lines: Int32Array.from(records),
      records: Int32Array.from(records),
      rows: records.length,
      uneven: new Map(),
      figures: Uint8Array.from(figures),
    }),
  }
}

function inOrder(cells: SheetCell[]): SheetCell[] {
  const sorted = cells.every((cell, at) => at === 0 || cells[at - 1]!.column <= cell.column)
  return sorted ? cells : cells.toSorted((a, b) => a.column - b.column)
}

function larger(bytes: Uint8Array<ArrayBuffer>, least: number): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(Math.max(least, bytes.length * 2))
  next.set(bytes)
  return next
}
