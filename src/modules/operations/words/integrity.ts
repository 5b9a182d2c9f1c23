import type { Lang } from '../../../design/index.ts'

const id = {
  title: 'Keutuhan data',
  about: 'Setiap pernyataan di sini harus berlaku kapan pun. Sistem memeriksanya setiap malam.',
  checked: (when: string) => `Terakhir diperiksa ${when}.`,
  never: 'Belum pernah diperiksa.',
  under: 'Pemeriksaan sedang berjalan. Muat ulang halaman ini sebentar lagi.',
  check: 'Periksa sekarang',
  broken: (n: string) => `Dilanggar: ${n}`,
  brokenNote: 'Data yang tampil mungkin keliru. Teruskan kode dan nomor barisnya kepada pengelola sistem.',
  none: 'Tidak ada pernyataan yang dilanggar.',
  held: (n: string) => `Berlaku: ${n}`,
  unknown: (n: string) => `Belum diperiksa: ${n}`,
  statement: 'Pernyataan',
  code: 'Kode',
  count: 'Baris',
  since: 'Sejak',
  first: 'Baris pertama',
}

const en: typeof id = {
  title: 'Integrity of the data',
  about: 'Every statement here must hold at any time. The system checks them each night.',
  checked: when => `Last checked ${when}.`,
  never: 'Not checked yet.',
  under: 'A check is under way. Load this page again in a moment.',
  check: 'Check now',
  broken: n => `Broken: ${n}`,
  brokenNote: 'What pages show may be wrong. Hand the code and the row numbers to whoever runs the system.',
  none: 'No statement is broken.',
  held: n => `Held: ${n}`,
  unknown: n => `Not checked yet: ${n}`,
  statement: 'Statement',
  code: 'Code',
  count: 'Rows',
  since: 'Since',
  first: 'First rows',
}

export const words = (lang: Lang) => (lang === 'en' ? en : id)
