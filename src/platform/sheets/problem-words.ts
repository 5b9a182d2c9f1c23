import { formatBytes, formatNumber, type Lang } from '../../design/index.ts'
import type { SheetProblem } from './sheet.ts'

/** One sentence about a file that cannot be read as a table, and what to do about it. */
export function sheetProblem(problem: SheetProblem, lang: Lang): string {
  return lang === 'en' ? english(problem) : indonesian(problem)
}

function indonesian(problem: SheetProblem): string {
  const n = (value: number) => formatNumber(value, 'id')
  switch (problem.code) {
    case 'empty':
      return 'Berkas ini kosong.'
    case 'no-rows':
      return 'Berkas ini hanya berisi judul kolom, tanpa baris data.'
    case 'not-a-table':
      return 'Berkas ini bukan tabel. Kirim CSV atau XLSX.'
    case 'old-excel':
      return 'Ini berkas Excel lama (.xls). Simpan sebagai XLSX atau CSV, lalu kirim lagi.'
    case 'broken-excel':
      return 'Berkas Excel ini tidak dapat dibaca. Buka di Excel, simpan sebagai CSV, lalu kirim lagi.'
    case 'too-large':
      return `Berkas ini terlalu besar. Paling besar ${formatBytes(problem.most, 'id')}.`
    case 'too-many-rows':
      return `Berkas ini punya lebih dari ${n(problem.most)} baris. Bagi menjadi beberapa berkas.`
    case 'too-many-cells':
      return `Berkas ini punya lebih dari ${n(problem.most)} sel. Hapus kolom yang kosong atau tidak diperlukan, lalu kirim lagi.`
    case 'unreadable':
      return 'Berkas ini tidak dapat dibaca. Simpan ulang sebagai CSV, lalu kirim lagi.'
    case 'open-quote':
      return `Tanda kutip di baris ${n(problem.row)} tidak ditutup.`
    case 'broken-csv':
      return `Baris ${n(problem.row)} tidak dapat dibaca sebagai CSV.`
    case 'missing-columns':
      return `Kolom ini tidak ada: ${problem.missing.join(', ')}. Yang ada: ${problem.found.join(', ')}.`
    case 'column-twice':
      return `Kolom ${problem.column} ada dua kali.`
  }
}

function english(problem: SheetProblem): string {
  const n = (value: number) => formatNumber(value, 'en')
  switch (problem.code) {
    case 'empty':
      return 'The file is empty.'
    case 'no-rows':
      return 'The file has names of columns but no rows.'
    case 'not-a-table':
      return 'The file is not a table. Send CSV or XLSX.'
    case 'old-excel':
      return 'This is an old Excel file (.xls). Save it as XLSX or CSV and try again.'
    case 'broken-excel':
      return 'This Excel file cannot be read. Open it in Excel, save it as CSV and try again.'
    case 'too-large':
      return `The file is too large. The most is ${formatBytes(problem.most, 'en')}.`
    case 'too-many-rows':
      return `The file has more than ${n(problem.most)} rows. Divide it into several files.`
    case 'too-many-cells':
      return `The file has more than ${n(problem.most)} cells. Delete columns that are empty or not needed and try again.`
    case 'unreadable':
      return 'This file cannot be read. Save it again as CSV and try again.'
    case 'open-quote':
      return `A quotation mark in row ${n(problem.row)} is never closed.`
    case 'broken-csv':
      return `Row ${n(problem.row)} cannot be read as CSV.`
    case 'missing-columns':
      return `These columns are missing: ${problem.missing.join(', ')}. Found: ${problem.found.join(', ')}.`
    case 'column-twice':
      return `The column ${problem.column} stands there twice.`
  }
}
