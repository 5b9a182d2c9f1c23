import { findHead, headProblem, namesOf, type Head } from '../head.ts'
import type { Opened, WantedColumns } from '../opened.ts'
import { headRows } from '../scan-csv.ts'
import type { ScanLimits } from '../scan.ts'
import { eachRow, sharedTexts, type Meanings, type Merge } from './cells.ts'
import { partsOf, type Parts } from './parts.ts'
import { scanBuilder } from './scan-builder.ts'
import { readStyles } from './styles.ts'
import { workbookOf } from './workbook.ts'

/**
 * Opens the first sheet, of those that are not hidden, that has the wanted columns. One part is in memory at a time, and of
 * a sheet only what lies below its header. What is no workbook is broken.
 */
export function openXlsx(bytes: Uint8Array, wanted: WantedColumns, limits: ScanLimits): Opened {
  try {
    const parts = partsOf(bytes)
    if (parts.unpacked > limits.unpackedBytes) return { problem: { code: 'too-large', most: limits.unpackedBytes } }
    if (parts.has('xl/workbook.bin')) return { problem: { code: 'old-excel' } }
    if (parts.has('content.xml') && parts.has('meta-inf/manifest.xml')) return { problem: { code: 'open-document' } }
    return openSheet(parts, wanted, limits)
  } catch {
    return { problem: { code: 'broken-excel' } }
  }
}

interface Found {
  name: string
  xml: Buffer
  head: Head
  /** The number of the header's row, as the sheet shows it. */
  row: number
}

function openSheet(parts: Parts, wanted: WantedColumns, limits: ScanLimits): Opened {
  const { sheets, styles, sharedStrings, from1904 } = workbookOf(parts)
  const read = (path: string | undefined) => parts.read(path ?? '')
  const meanings = { shared: sharedTexts(read(sharedStrings)), shows: readStyles(read(styles)), from1904 }
  let best: Found | undefined
  for (const { name, path } of sheets.filter(sheet => !sheet.hidden)) {
    const found = headOfSheet(name, parts.read(path), meanings, wanted)
    if (found && (!best || found.head.found > best.head.found)) best = found
    if (best && best.head.found === wanted.required.length) break
  }
  if (!best) return { problem: { code: 'empty' } }
  const opened = scanSheet(best, meanings, wanted, limits)
  return 'scan' in opened && sheets.length > 1 ? { ...opened, sheet: best.name } : opened
}

function headOfSheet(name: string, xml: Buffer, meanings: Meanings, wanted: WantedColumns): Found | undefined {
  const rows: { row: number; cells: string[] }[] = []
  eachRow(xml, meanings, (row, cells) => {
    const texts: string[] = []
    for (const { column, text } of cells) texts[column] = text
    rows.push({ row, cells: Array.from(texts, text => text ?? '') })
    return rows.length < headRows
  })
  const head = findHead(
    rows.map(one => one.cells),
    wanted,
  )
  return head && { name, xml, head, row: rows[head.at]!.row }
}

function scanSheet({ xml, head, row: headRow }: Found, meanings: Meanings, wanted: WantedColumns, limits: ScanLimits) {
  const problem = headProblem(head.cells, wanted)
  if (problem) return { problem }
  const builder = scanBuilder(head.cells, headRow, limits)
  let full: 'too-many-rows' | 'too-many-cells' | 'too-large' | undefined
  let lastRow = headRow
  const merges = eachRow(xml, meanings, (row, cells) => {
    if (row <= headRow) return true
    const taken = builder.add(row, cells)
    if (taken === 'taken') lastRow = row
    else if (taken !== 'empty') full = taken
    return full === undefined
  })
  if (full === 'too-large') return { problem: { code: full, most: limits.unpackedBytes } }
  if (full) return { problem: { code: full, most: full === 'too-many-rows' ? limits.rows : limits.cells } }
  const merged = merges.find(merge => hides(merge, headRow, lastRow, placesOf(head.cells, wanted)))
  if (merged) return { problem: { code: 'merged-cells' as const, cells: merged.ref } }
  return { scan: builder.scan(), cells: head.cells }
}

/** Which columns are read; all when none is asked for by name. */
function placesOf(cells: string[], wanted: WantedColumns): number[] {
  const known = [...wanted.required, ...(wanted.optional ?? [])]
  return namesOf(cells, wanted).flatMap((name, at) => (known.length === 0 || known.includes(name) ? [at] : []))
}

/** Cells merged over several rows show one value for all of them but hold it in the first only. */
function hides({ top, bottom, left, right }: Merge, headRow: number, lastRow: number, places: number[]): boolean {
  if (bottom <= Math.max(top, headRow + 1) || top > lastRow) return false
  return places.some(place => place >= left && place <= right)
}
