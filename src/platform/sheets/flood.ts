import { sheetLimits, type SheetProblem } from './sheet.ts'

/** Files of nothing but line breaks or commas cost far more memory than their bytes: they end before they are taken apart. */
export function floodIn(text: string, delimiter: string): SheetProblem | undefined {
  const mark = delimiter.charCodeAt(0)
  let lines = 0
  let marks = 0
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === mark && ++marks > sheetLimits.cells) return { code: 'too-many-cells', most: sheetLimits.cells }
    if (code !== 10 && code !== 13) continue
    if (at - start > longestLine) break
    start = at + 1
    if (++lines > mostLines) return { code: 'too-many-rows', most: sheetLimits.csvRows }
  }
  return text.length - start > longestLine ? { code: 'broken-csv', row: lines + 1 } : undefined
}

/** Line ends, of which Windows writes two for one, and half as many blank lines again. */
const mostLines = 4 * sheetLimits.csvRows
const longestLine = 200_000
