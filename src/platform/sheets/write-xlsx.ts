import { Zip, ZipDeflate, strToU8 } from 'fflate'
import { looks, partsAround, sheetEnd, sheetPath, sheetStart } from './workbook/written-parts.ts'
import { breath } from './write-csv.ts'

type Cell = string | number | null

/** What is said beside the rows, on a sheet of its own: pairs of what is meant and what is said of it. */
export interface SheetNotes {
  name: string
  head: [string, string]
  rows: [string, string][]
}

/**
 * A sheet as XLSX, piece by piece in constant memory; its head stays in view and can be filtered by. Texts stay texts (inline
 * strings), so that no number loses its leading zero and nothing is run as a formula; figures become figures, and what the house
 * writes as a day or a time becomes one.
 */
export async function* xlsxBytes(
  head: string[],
  batches: AsyncIterable<Cell[][]>,
  notes?: SheetNotes,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  for (const [path, text] of Object.entries(partsAround(notes ? ['Data', notes.name] : ['Data']))) add(zip, path, text)
  const sheet = new ZipDeflate(sheetPath(1), { level: 6 })
  zip.add(sheet)
  let number = 1
  for await (const rows of batches) {
    if (number === 1) sheet.push(strToU8(startOf(head, rows)))
    for (let at = 0; at < rows.length; at += slice) {
      const text = rows.slice(at, at + slice).map((cells, place) => row(cells, number + 1 + at + place))
      sheet.push(strToU8(text.join('')))
      yield* ready.splice(0)
      await breath()
    }
    number += rows.length
  }
  if (number === 1) sheet.push(strToU8(startOf(head, [])))
  sheet.push(strToU8(endOf(head, number)), true)
  if (notes) add(zip, sheetPath(2), wholeSheet(notes))
  zip.end()
  yield* ready.splice(0)
}

const slice = 500

function add(zip: Zip, path: string, text: string): void {
  const file = new ZipDeflate(path)
  zip.add(file)
  file.push(strToU8(text), true)
}

function wholeSheet({ head, rows }: SheetNotes): string {
  return startOf(head, rows) + rows.map((cells, at) => row(cells, at + 2)).join('') + endOf(head, rows.length + 1)
}

/** Columns are as wide as what stands in their first rows, within what a screen takes. */
function startOf(head: string[], rows: Cell[][]): string {
  const seen = rows.slice(0, slice)
  const widths = head.map((name, at) =>
    seen.reduce((most, cells) => Math.max(most, Math.min(widest, String(cells[at] ?? '').length)), name.length),
  )
  return (
    sheetStart(widths.map(letters => Math.min(widest, Math.max(narrowest, letters)) + 2)) + row(head, 1, looks.head)
  )
}

const narrowest = 6
const widest = 60

function endOf(head: string[], lastRow: number): string {
  return sheetEnd(`${columnName(Math.max(0, head.length - 1))}${lastRow}`)
}

function row(cells: Cell[], number: number, look: number = looks.plain): string {
  const text = cells.map((cell, place) => cellText(cell, `${columnName(place)}${number}`, look))
  return `<row r="${number}">${text.join('')}</row>`
}

function cellText(cell: Cell, place: string, look: number): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${place}"><v>${cell}</v></c>`
  const text = String(cell)
  const day = look === looks.plain ? excelDay(text) : undefined
  if (day !== undefined) return `<c r="${place}" s="${text.length > 10 ? looks.time : looks.day}"><v>${day}</v></c>`
  const style = look === looks.plain ? '' : ` s="${look}"`
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`
}

/** The days that Excel counts to a day or a time as downloads write it, such as 2019-04-25 08:30:00; undefined for other texts. */
function excelDay(text: string): number | undefined {
  if (!/^(19[1-9]\d|2\d{3})-\d\d-\d\d( \d\d:\d\d:\d\d)?$/.test(text)) return undefined
  const iso = text.replace(' ', 'T')
  const at = Date.parse(text.length > 10 ? `${iso}Z` : iso)
  // 2019-02-30 is no day; a date of JavaScript would be one of March.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, iso.length) !== iso) return undefined
  return (at - firstDay) / 86_400_000
}

/** Excel counts from here; it believes in a 29 February 1900, and what is downloaded here is later. */
const firstDay = Date.UTC(1899, 11, 30)

/** 0 is A, 25 Z, 26 AA. */
export function columnName(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : columnName(Math.floor(place / 26) - 1) + letter
}

/** Text as XML takes it: marks escaped, characters that XML 1.0 forbids left out. */
function escape(text: string): string {
  return text.replace(/[&<>]/g, mark => marks[mark]!).replace(forbidden, '')
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
// eslint's rule against control characters in patterns is not on; these are exactly what must not reach the file.
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
