import type { SheetRow } from './sheet.ts'

/** What stands where a letter was lost when a file was saved or cut. */
const replacement = '\ufffd'

/** The first cell of a row in which letters are lost: nobody can know what stood there. */
export function lostLetters({ values }: SheetRow): { column: string; value: string } | undefined {
  const found = Object.entries(values).find(([, value]) => value.includes(replacement))
  return found && { column: found[0], value: found[1].trim().slice(0, 60) }
}
