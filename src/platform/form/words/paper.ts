import type { Lang } from '../../../design/index.ts'

const id = {
  digits: (n: number) => `${n} angka`,
  day: 'Tanggal',
  month: 'Bulan',
  year: 'Tahun',
  single: 'Pilih satu.',
  several: 'Boleh lebih dari satu.',
  latitude: 'Lintang',
  longitude: 'Bujur',
  attachedMust: 'Terlampir (wajib)',
  attachedLater: 'Terlampir (boleh menyusul)',
  onlyIfAny: (n: number) => `Hanya bila nomor ${n} diisi.`,
  onlyIf: (n: number, answers: string) => `Hanya bila jawaban nomor ${n}: ${answers}.`,
  or: 'atau',
  optional: 'Boleh dikosongkan.',
  example: (text: string) => `Contoh: ${text}`,
  howTo: [
    'Tulis dengan huruf cetak. Satu kotak untuk satu angka.',
    'Beri tanda silang pada kotak jawaban yang dipilih.',
    'Kode kecil di samping pertanyaan membantu saat jawaban diketik.',
  ],
  signed: ['Nama yang mengisi', 'Tanggal', 'Tanda tangan'],
  version: (code: string) => `Formulir ${code}`,
  printed: (day: string) => `dicetak ${day}`,
  wrong: 'Perlu diperbaiki',
  hidden: 'Disembunyikan',
  empty: 'Belum diisi',
}

const en: typeof id = {
  digits: n => `${n} digits`,
  day: 'Day',
  month: 'Month',
  year: 'Year',
  single: 'Choose one.',
  several: 'More than one may be chosen.',
  latitude: 'Latitude',
  longitude: 'Longitude',
  attachedMust: 'Attached (needed)',
  attachedLater: 'Attached (may follow)',
  onlyIfAny: n => `Only if number ${n} is answered.`,
  onlyIf: (n, answers) => `Only if the answer to number ${n} is: ${answers}.`,
  or: 'or',
  optional: 'May stay empty.',
  example: text => `Example: ${text}`,
  howTo: [
    'Write in capital letters. One box for one digit.',
    'Put a cross into the box of each answer you choose.',
    'The small code beside a question helps whoever types the answers.',
  ],
  signed: ['Filled in by', 'Date', 'Signature'],
  version: code => `Form ${code}`,
  printed: day => `printed on ${day}`,
  wrong: 'To be corrected',
  hidden: 'Hidden',
  empty: 'Not answered',
}

/** The sentences of forms on paper. */
export function paperWords(lang: Lang): typeof id {
  return lang === 'id' ? id : en
}
