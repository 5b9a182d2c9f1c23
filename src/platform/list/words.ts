import type { Lang } from '../../design/index.ts'

export const id = {
  search: 'Cari',
  moreThan: (n: string) => `lebih dari ${n}`,
  range: (from: string, to: string, of: string) => `${from}–${to} dari ${of}`,
  download: 'Unduh',
  csv: 'CSV',
  excel: 'Excel',
  withSensitive: 'Unduh dengan data pribadi',
  sensitiveWhy: (columns: string) =>
    `Menambahkan kolom ${columns}. Tujuan Anda dicatat. Untuk Excel pilih tombol Excel: di CSV ia merusak nomor panjang.`,
  pick: 'Pilih kolom yang diunduh',
  ownColumns: 'Kolom daftar ini',
  columns: 'Kolom yang diunduh',
  personal: 'Data pribadi',
  columnsMissing: 'Pilih paling sedikit satu kolom.',
  purposeWhen: 'Wajib diisi bila ada kolom data pribadi. Tujuan dan nama kolomnya dicatat.',
  purpose: 'Untuk apa data ini dipakai?',
  purposeMissing: 'Tulis tujuan paling sedikit 10 huruf.',
  noneFound: 'Tidak ada yang cocok.',
  noneFoundHint: 'Coba kata yang lebih pendek, atau hapus saringan.',
  none: 'Belum ada data.',
  queue: 'Daftar',
  previous: 'Sebelumnya',
  next: 'Berikutnya',
}

export const en: typeof id = {
  search: 'Search',
  moreThan: n => `more than ${n}`,
  range: (from, to, of) => `${from}–${to} of ${of}`,
  download: 'Download',
  csv: 'CSV',
  excel: 'Excel',
  withSensitive: 'Download with personal data',
  sensitiveWhy: columns =>
    `Adds the columns ${columns}. Your purpose is recorded. For Excel take the Excel file: it damages long numbers in CSV.`,
  pick: 'Choose the columns to download',
  ownColumns: 'Columns of this list',
  columns: 'Columns to download',
  personal: 'Personal data',
  columnsMissing: 'Choose at least one column.',
  purposeWhen: 'Needed once a personal column is chosen. The purpose and the columns are recorded.',
  purpose: 'What will the data be used for?',
  purposeMissing: 'Write a purpose of at least 10 letters.',
  noneFound: 'Nothing matches.',
  noneFoundHint: 'Try a shorter word, or remove the filters.',
  none: 'Nothing here yet.',
  queue: 'List',
  previous: 'Previous',
  next: 'Next',
}

export function words(lang: Lang): typeof id {
  return lang === 'en' ? en : id
}
