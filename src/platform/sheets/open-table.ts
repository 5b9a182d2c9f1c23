import { openCsv } from './open-csv.ts'
import type { ScanLimits } from './scan.ts'
import type { Opened, WantedColumns } from './opened.ts'
import { openXlsx } from './workbook/open-xlsx.ts'

/** Opens a table by its content and not by its name: XLSX by the mark of a ZIP, else CSV. The bytes are taken over. */
export function openTable(
  bytes: Uint8Array,
  wanted: WantedColumns,
  limits: (kind: 'csv' | 'xlsx') => ScanLimits,
): Opened {
  if (bytes.length === 0) return { problem: { code: 'empty' } }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return { problem: { code: isLocked(bytes) ? 'locked' : 'old-excel' } }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return openXlsx(bytes, wanted, limits('xlsx'))
  return openCsv(bytes, wanted, limits('csv'))
}

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

/** A workbook with a password lies encrypted in the container that old workbooks had. */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}
