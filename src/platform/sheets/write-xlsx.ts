import { Zip, ZipDeflate, strToU8 } from 'fflate'
import { breath } from './write-csv.ts'

type Cell = string | number | null

/**
 * One sheet as XLSX, piece by piece in constant memory. Texts stay texts (inline strings), so that no number loses its
 * leading zero and nothing is run as a formula; figures become figures.
 */
export async function* xlsxBytes(head: string[], batches: AsyncIterable<Cell[][]>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  for (const [path, text] of Object.entries(parts)) add(zip, path, text)
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 })
  zip.add(sheet)
  sheet.push(strToU8(sheetStart + row(head, 1)))
  let number = 2
  for await (const rows of batches) {
    for (let at = 0; at < rows.length; at += slice) {
      const text = rows.slice(at, at + slice).map((cells, place) => row(cells, number + at + place))
      sheet.push(strToU8(text.join('')))
      yield* ready.splice(0)
      await breath()
    }
    number += rows.length
  }
  sheet.push(strToU8('</sheetData></worksheet>'), true)
  zip.end()
  yield* ready.splice(0)
}

const slice = 500

function add(zip: Zip, path: string, text: string): void {
  const file = new ZipDeflate(path)
  zip.add(file)
  file.push(strToU8(text), true)
}

function row(cells: Cell[], number: number): string {
  return `<row r="${number}">${cells.map((cell, place) => cellText(cell, `${columnName(place)}${number}`)).join('')}</row>`
}

function cellText(cell: Cell, place: string): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${place}"><v>${cell}</v></c>`
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escape(String(cell))}</t></is></c>`
}

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

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org'
const documentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const sheetStart = `${xml}<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>`

/** What an XLSX file holds besides its sheet. */
const parts = {
  '[Content_Types].xml': `${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${documentType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${documentType}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${xml}<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}
