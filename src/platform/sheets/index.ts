// Tables as files: CSV and XLSX, read and written.
export { readDigits, type Damage, type DigitsRead } from './damage.ts'
export { sheetProblem } from './problem-words.ts'
export { readTable } from './read-sheet.ts'
export { sheetLimits, type Sheet, type SheetAnswer, type SheetProblem, type SheetRow } from './sheet.ts'
export { csvLines } from './write-csv.ts'
export { xlsxBytes } from './write-xlsx.ts'
