import { tables } from '../decode/pools.ts'
import type { SheetAnswer } from './sheet.ts'
import type { WantedColumns } from './opened.ts'

const seconds = 30

/**
 * Reads a table that somebody made, CSV or XLSX by its content and not by its name, in a process of its own. Whatever is
 * wrong with the file as a whole is a problem with a code; what is wrong with single values is for the reader of the rows to
 * say.
 */
export async function readTable(path: string, wanted: WantedColumns): Promise<SheetAnswer> {
  const answer = await tables.ask('parseTableFile', { path, wanted }, seconds)
  return answer ?? { problem: { code: 'unreadable' } }
}
