import type { SheetProblem } from './opened.ts'

/** How figures are written in the language of a sentence. */
export interface Writer {
  number(value: number): string
  bytes(value: number): string
}

/** One sentence about a file that cannot be read as a table, and what to do about it. */
export function sheetSentence(problem: SheetProblem, lang: 'id' | 'en', writer: Writer): string {
  return lang === 'en' ? english(problem, writer) : indonesian(problem, writer)
}

function indonesian(problem: SheetProblem, { number: n, bytes }: Writer): string {
  switch (problem.code) {
    case 'empty':
      return 'Berkas ini kosong.'
    case 'no-rows':
      return 'Berkas ini hanya berisi judul kolom, tanpa baris data.'
    case 'not-a-table':
      return 'Berkas ini bukan tabel. Kirim CSV atau XLSX.'
    case 'old-excel':
      return 'Ini berkas Excel lama (.xls). Simpan sebagai XLSX atau CSV, lalu kirim lagi.'
    case 'locked':
      return 'Berkas Excel ini dikunci dengan kata sandi. Hapus kata sandinya, simpan sebagai XLSX, lalu kirim lagi.'
    case 'html':
      return 'Ini halaman web (HTML) dengan nama berkas Excel. Buka di Excel, simpan sebagai XLSX, lalu kirim lagi.'
    case 'xml-spreadsheet':
      return 'Ini berkas XML Spreadsheet 2003. Buka di Excel, simpan sebagai XLSX, lalu kirim lagi.'
    case 'open-document':
      return 'Ini berkas OpenDocument (ODS). Simpan sebagai XLSX atau CSV, lalu kirim lagi.'
    case 'broken-excel':
      return 'Berkas Excel ini tidak dapat dibaca. Buka di Excel, simpan sebagai CSV, lalu kirim lagi.'
    case 'too-large':
      return `Berkas ini terlalu besar. Paling besar ${bytes(problem.most)}.`
    case 'too-many-rows':
      return `Berkas ini punya lebih dari ${n(problem.most)} baris. Bagi menjadi beberapa berkas.`
    case 'too-many-cells':
      return `Berkas ini punya lebih dari ${n(problem.most)} sel. Hapus kolom yang kosong atau tidak diperlukan, lalu kirim lagi.`
    case 'unreadable':
      return 'Berkas ini tidak dapat dibaca. Simpan ulang sebagai CSV, lalu kirim lagi.'
    case 'open-quote':
      return `Tanda kutip di baris ${n(problem.row)} tidak ditutup.`
    case 'after-quote':
      return `Di baris ${n(problem.row)} ada tulisan di belakang tanda kutip penutup.`
    case 'merged-cells':
      return `Sel ${problem.cells} digabung. Pisahkan sel itu di Excel dan isi setiap barisnya, lalu kirim lagi.`
    case 'missing-columns':
      return `Kolom ini tidak ada: ${problem.missing.join(', ')}. Yang ada: ${problem.found.join(', ')}.`
    case 'column-twice':
      return `Kolom ${problem.column} ada dua kali.`
  }
}

function english(problem: SheetProblem, { number: n, bytes }: Writer): string {
  switch (problem.code) {
    case 'empty':
      return 'The file is empty.'
    case 'no-rows':
      return 'The file has names of columns but no rows.'
    case 'not-a-table':
      return 'The file is not a table. Send CSV or XLSX.'
    case 'old-excel':
      return 'This is an old Excel file (.xls). Save it as XLSX or CSV and try again.'
    case 'locked':
      return 'This Excel file is locked with a password. Remove the password, save it as XLSX and try again.'
    case 'html':
      return 'This is a web page (HTML) under the name of an Excel file. Open it in Excel, save it as XLSX and try again.'
    case 'xml-spreadsheet':
      return 'This is an XML Spreadsheet 2003. Open it in Excel, save it as XLSX and try again.'
    case 'open-document':
      return 'This is an OpenDocument file (ODS). Save it as XLSX or CSV and try again.'
    case 'broken-excel':
      return 'This Excel file cannot be read. Open it in Excel, save it as CSV and try again.'
    case 'too-large':
      return `The file is too large. The most is ${bytes(problem.most)}.`
    case 'too-many-rows':
      return `The file has more than ${n(problem.most)} rows. Divide it into several files.`
    case 'too-many-cells':
      return `The file has more than ${n(problem.most)} cells. Delete columns that are empty or not needed and try again.`
    case 'unreadable':
      return 'This file cannot be read. Save it again as CSV and try again.'
    case 'open-quote':
      return `A quotation mark in row ${n(problem.row)} is never closed.`
    case 'after-quote':
      return `In row ${n(problem.row)} text follows a closing quotation mark.`
    case 'merged-cells':
      return `The cells ${problem.cells} are merged. Unmerge them in Excel, fill every row, and try again.`
    case 'missing-columns':
      return `These columns are missing: ${problem.missing.join(', ')}. Found: ${problem.found.join(', ')}.`
    case 'column-twice':
      return `The column ${problem.column} stands there twice.`
  }
}
