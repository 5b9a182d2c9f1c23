// Reads one XLSX in a thread of its own: everything is in memory there, and its end gives all of it back.
import { parentPort, workerData } from 'node:worker_threads'
import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'

const { bytes, unpackedBytes } = workerData as { bytes: Uint8Array; unpackedBytes: number }

parentPort!.postMessage(await read())

async function read(): Promise<{ raw: string[][] } | { code: 'too-large' | 'broken-excel' }> {
  try {
    if (unpackedSize() > unpackedBytes) return { code: 'too-large' }
    const data = await readSheet(Buffer.from(bytes), { parseNumber: text => text, trim: false })
    return { raw: data.map(row => row.map(textOf)) }
  } catch {
    return { code: 'broken-excel' }
  }
}

/** What the parts say they unpack to; the unpacker writes no further than that. */
function unpackedSize(): number {
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
