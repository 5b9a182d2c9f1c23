import { readFile, stat } from 'node:fs/promises'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { sheetLimits, type SheetAnswer, type WantedColumns } from './sheet.ts'

/** The table in a file, in the process that reads strangers' files. */
export async function parseTableFile({ path, wanted }: { path: string; wanted: WantedColumns }): Promise<SheetAnswer> {
  const { size } = await stat(path)
  if (size > sheetLimits.bytes) return { problem: { code: 'too-large', most: sheetLimits.bytes } }
  return parseTable(await readFile(path), wanted)
}

/** A table by its content and not by its name: XLSX by the mark of a ZIP, else CSV. */
export async function parseTable(bytes: Uint8Array, wanted: WantedColumns): Promise<SheetAnswer> {
  if (bytes.length === 0) return { problem: { code: 'empty' } }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { problem: { code: 'old-excel' } }
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) ? readXlsx(bytes, wanted) : readCsv(bytes, wanted)
}

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}
