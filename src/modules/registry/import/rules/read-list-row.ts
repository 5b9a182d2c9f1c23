import type { RegionBook } from '../../../regions/index.ts'
import type { RowProblem } from '../../../../platform/plan/index.ts'
import { isErrorCell, lostLetters, readCode, type SheetRow } from '../../../../platform/sheets/index.ts'
import { oneLine } from '../../../../platform/text/printable.ts'
import type { ListValues } from '../../rules/fields.ts'
import { readNspp } from '../../rules/nspp.ts'
import { cut } from '../../../../platform/text/cut.ts'

/** One row of the official list, read and judged by itself. */
export interface RowRead {
  row: number
  values: ListValues
  refused?: boolean
  doubtful?: boolean
  /** Fields whose value could not be read; they change nothing. */
  unread: (keyof ListValues)[]
  problems: RowProblem[]
}

export const longestName = 300
export const longestAddress = 2000
/** So much of a value is told where it cannot be taken. */
const longestTold = 60

/** Reads a row. Problems name the column of the file. */
export function readListRow(given: SheetRow, book: RegionBook): RowRead {
  const { row, values, overfull } = given
  const read: RowRead = {
    row,
    values: {
      nspp: null,
      name: oneLine(values.nama ?? ''),
      address: oneLine(values.alamat ?? '') || null,
      regency_code: null,
    },
    unread: [],
    problems: [],
  }
  const lost = lostLetters(given)
  if (lost) refuse(read, lost.column, 'letters-lost', { value: lost.value })
  if (overfull) refuse(read, 'alamat', 'too-many-cells')
  for (const [column, value] of Object.entries(values))
    if (isErrorCell(value)) refuse(read, column, 'error-cell', { value: cut(value.trim(), longestTold) })
  readTexts(read)
  readNumber(read, values.nspp ?? '')
  readRegency(read, values, book)
  return read
}

function readTexts(read: RowRead): void {
  const { name, address } = read.values
  if (name === '') refuse(read, 'nama', 'name-missing')
  if (name.length > longestName) refuse(read, 'nama', 'text-too-long', { most: longestName })
  if (address && address.length > longestAddress) refuse(read, 'alamat', 'text-too-long', { most: longestAddress })
}

function readNumber(read: RowRead, cell: string): void {
  const found = readNspp(cell)
  read.values.nspp = found.nspp
  const about = { value: cut(cell.trim(), longestTold) }
  if ('refusal' in found) refuse(read, 'nspp', found.refusal, about)
  if ('doubt' in found) doubt(read, 'nspp', found.doubt, about)
  if ('note' in found && found.note) read.problems.push({ column: 'nspp', code: found.note, about })
  if (found.nspp === null) read.unread.push('nspp')
}

/** By its code; by its name where the code is missing; when both stand there and disagree, nobody knows. */
function readRegency(read: RowRead, values: Record<string, string>, book: RegionBook): void {
  const code = readCode(values.kode_kab_kota ?? '')
  const name = oneLine(values.kab_kota ?? '')
  const byCode = code.length === 4 ? book.region(code) : undefined
  const byName = name ? book.regencyByName(name) : undefined
  const about = { value: cut([values.kode_kab_kota?.trim(), name].filter(Boolean).join(' '), longestTold) }
  if (byCode && byName && byCode !== byName) doubt(read, 'kode_kab_kota', 'region-conflict', about)
  else if (byCode ?? (code === '' ? byName : undefined)) read.values.regency_code = (byCode ?? byName)!.code
  else doubt(read, 'kode_kab_kota', 'region-unknown', about)
  if (read.values.regency_code === null) read.unread.push('regency_code')
}

function refuse(read: RowRead, column: string, code: string, about?: RowProblem['about']): void {
  read.refused = true
  read.problems.push({ column, code, about })
}

function doubt(read: RowRead, column: string, code: string, about?: RowProblem['about']): void {
  read.doubtful = true
  read.problems.push({ column, code, about })
}
