import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { sheetLimits, sheetOf, type SheetAnswer, type WantedColumns } from './sheet.ts'

/** Reads the first sheet of an XLSX; everything is in memory, so only the process that reads strangers' files calls it. */
export async function readXlsx(bytes: Uint8Array, wanted: WantedColumns): Promise<SheetAnswer> {
  try {
    if (unpackedSize(bytes) > sheetLimits.unpackedBytes) {
      return { problem: { code: 'too-large', most: sheetLimits.unpackedBytes } }
    }
    const data = await readSheet(Buffer.from(bytes), { parseNumber: text => text, trim: false })
    const cells = data.reduce((sum, row) => sum + row.length, 0)
    if (cells > sheetLimits.cells) return { problem: { code: 'too-many-cells', most: sheetLimits.cells } }
    return sheetOf(
      data.map(row => row.map(textOf)),
      wanted,
      sheetLimits.xlsxRows,
    )
  } catch {
    return { problem: { code: 'broken-excel' } }
  }
}

/** What the parts say they unpack to; the unpacker writes no further than that. */
function unpackedSize(bytes: Uint8Array): number {
  let total = 0
  unzipSync(bytes, {
    filter: part => {
      total += part.originalSize
      return false
    },
  })
  return total
}

/** A cell as text: numbers as they stand in the file, dates as 2019-04-25. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
