import { readFile, stat } from 'node:fs/promises'
import { openTable } from './open-table.ts'
import { scanLimits, sheetLimits, sheetOf, type SheetAnswer } from './sheet.ts'
import type { WantedColumns } from './opened.ts'

/** The table in a file, in the process that reads strangers' files. */
export async function parseTableFile({ path, wanted }: { path: string; wanted: WantedColumns }): Promise<SheetAnswer> {
  const { size } = await stat(path)
  if (size > sheetLimits.bytes) return { problem: { code: 'too-large', most: sheetLimits.bytes } }
  return parseTable(await readFile(path), wanted)
}

/** The wanted columns of a table, CSV or XLSX. The bytes are taken over. */
export function parseTable(bytes: Uint8Array, wanted: WantedColumns): SheetAnswer {
  return sheetOf(openTable(bytes, wanted, scanLimits), wanted)
}
