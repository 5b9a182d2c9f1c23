import type { RegionBook } from '../../regions/index.ts'
import { lostLetters, type SheetRow } from '../../../platform/sheets/index.ts'
import type { Known } from './known-pesantren.ts'
import { planImport, type ImportRow } from './plan-import.ts'
import { readListRow } from './read-list-row.ts'

/** Plans a list as it was read: rows in which letters are lost are refused, whatever else they say, the others planned. */
export function planListed(rows: readonly SheetRow[], known: readonly Known[], book: RegionBook): ImportRow[] {
  const refused = rows.flatMap(row => refuseLost(row, book) ?? [])
  if (refused.length === 0) return planImport(rows, known, book)
  const lost = new Set(refused.map(({ row }) => row))
  const whole = rows.filter(({ row }) => !lost.has(row))
  return [...planImport(whole, known, book), ...refused].sort((a, b) => a.row - b.row)
}

function refuseLost(row: SheetRow, book: RegionBook): ImportRow | undefined {
  const lost = lostLetters(row)
  if (!lost) return undefined
  const { values, problems } = readListRow(row, book)
  const problem = { column: lost.column, code: 'letters-lost', about: { value: lost.value } }
  const key = values.nspp ?? values.name
  return { row: row.row, key, kind: 'refused', act: 'none', values, changes: [], problems: [problem, ...problems] }
}
