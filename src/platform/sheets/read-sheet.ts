import { Worker } from 'node:worker_threads'
import { workerUrl } from '../threads/worker-url.ts'
import { readCsv } from './read-csv.ts'
import { sheetLimits, sheetOf, type SheetAnswer, type WantedColumns } from './sheet.ts'

/**
 * Reads an uploaded table, CSV or XLSX by its content and not by its name. Whatever is wrong with the file as a whole is
 * a problem with a code; what is wrong with single values is for the reader of the rows to say.
 */
export async function readTable(bytes: Uint8Array, wanted: WantedColumns): Promise<SheetAnswer> {
  if (bytes.length === 0) return { problem: { code: 'empty' } }
  if (bytes.length > sheetLimits.bytes) return { problem: { code: 'too-large', most: sheetLimits.bytes } }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { problem: { code: 'old-excel' } }
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readCsv(bytes, wanted)
  const answer = await readXlsx(bytes)
  if ('raw' in answer) return sheetOf(answer.raw, wanted, sheetLimits.xlsxRows)
  if (answer.code === 'too-large') return { problem: { code: 'too-large', most: sheetLimits.unpackedBytes } }
  return { problem: { code: answer.code } }
}

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

type Raw = { raw: string[][] } | { code: 'too-large' | 'broken-excel' }

/** Asks a thread with bounded memory and time; if it dies of the file, the file is broken. */
function readXlsx(bytes: Uint8Array): Promise<Raw> {
  return new Promise(resolve => {
    const worker = new Worker(workerUrl(import.meta.dirname, 'xlsx'), {
      workerData: { bytes, unpackedBytes: sheetLimits.unpackedBytes },
      resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 },
    })
    const finish = (answer: Raw) => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => finish({ code: 'broken-excel' }), 60_000)
    worker.on('message', finish)
    worker.on('error', () => finish({ code: 'broken-excel' }))
  })
}
