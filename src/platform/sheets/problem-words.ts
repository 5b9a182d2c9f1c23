import { formatBytes, formatNumber, type Lang } from '../../design/index.ts'
import { sheetSentence } from './problem-sentences.ts'
import type { SheetProblem } from './opened.ts'

/** One sentence about a file that cannot be read as a table, with figures as pages write them. */
export function sheetProblem(problem: SheetProblem, lang: Lang): string {
  return sheetSentence(problem, lang === 'en' ? 'en' : 'id', {
    number: value => formatNumber(value, lang),
    bytes: value => formatBytes(value, lang),
  })
}
