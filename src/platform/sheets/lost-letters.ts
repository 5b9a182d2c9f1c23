import type { SheetRow } from './sheet.ts'
import { cut } from '../text/cut.ts'

/** What stands where a letter was lost when a file was saved or cut. */
const replacement = '\ufffd'

/** The first cell of a row in which letters are lost: nobody can know what stood there. */
export function lostLetters({ values }: SheetRow): { column: string; value: string } | undefined {
  const found = Object.entries(values).find(([, value]) => value.includes(replacement))
  return found && { column: found[0], value: cut(found[1].trim(), 60) }
}
