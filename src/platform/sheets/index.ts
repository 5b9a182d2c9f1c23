// Tables as files: CSV and XLSX, read and written. Sentences about them stand apart, in problem-words.ts.
export { isErrorCell, readCode, readDigits, withoutFraction, type Damage, type DigitsRead } from './damage.ts'
export { readDay } from './day.ts'
export { fileAnswer } from './file-answer.ts'
export { lostLetters } from './lost-letters.ts'
export { readTable } from './read-sheet.ts'
export { sheetLimits, type Sheet, type SheetAnswer, type SheetRow } from './sheet.ts'
export type { SheetNotes } from './write-xlsx.ts'
export type { SheetProblem, WantedColumns } from './opened.ts'
