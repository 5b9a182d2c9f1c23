import type { Lang } from '../../../design/index.ts'

const id = {
  found: (noun: string) => `Kami menemukan ${noun} ini`,
  agrees: 'Cocok dengan data resmi.',
  yes: (noun: string) => `Ya, ini ${noun} kami`,
  yesStill: (noun: string) => `Ya, ini ${noun} kami, lanjut`,
  no: (noun: string) => `Bukan ${noun} kami`,
  changeNumber: (number: string) => `Ubah ${number}`,
  lookAgain: (number: string) => `Periksa lagi ${number}`,
  unknown: (number: string) => `${number} ini belum ada di data resmi. Periksa angkanya, atau lanjut.`,
  goOn: 'Lanjut',
  linked: 'Terhubung dengan data resmi',
  search: 'Cari dengan nama',
  searchNote: 'Bila nomornya tidak ada, cari nama dan tempatnya.',
  searchLabel: (noun: string) => `Nama ${noun} dan tempat`,
  example: (example: string) => `Contoh: ${example}`,
  searchButton: 'Cari',
  results: (n: number, nouns: string) => `${n} ${nouns} ditemukan`,
  firstOf: (n: number, nouns: string) => `${n} ${nouns} yang paling cocok`,
  narrower: 'Belum terlihat? Tambahkan nama desa atau kecamatan, lalu cari lagi.',
  nothing: 'Belum ditemukan. Coba tulisan lain, atau lanjut tanpa data resmi.',
  noNumber: 'belum ada',
  toy: {
    title: 'Formulir contoh: data yang sudah dikenal',
    noun: 'kebun',
    nouns: 'kebun',
    example: 'Pisang Raja Garut',
    number: 'Nomor kebun',
    taken: {
      title: 'Kebun ini sudah didaftarkan',
      note: 'Sudah ada yang mendaftarkan kebun ini.',
      ask: { href: '#', label: 'Tanya kantor' },
    },
  },
}

const en: typeof id = {
  found: noun => `We found this ${noun}`,
  agrees: 'Agrees with the official record.',
  yes: noun => `Yes, this is our ${noun}`,
  yesStill: noun => `Yes, this is our ${noun}, continue`,
  no: noun => `Not our ${noun}`,
  changeNumber: number => `Change ${number}`,
  lookAgain: number => `Look at ${number} again`,
  unknown: number => `${number}: not in the official data yet. Check the digits, or go on.`,
  goOn: 'Continue',
  linked: 'Linked with the official record',
  search: 'Search by name',
  searchNote: 'If you do not have the number, search by name and place.',
  searchLabel: noun => `Name and place of the ${noun}`,
  example: example => `Example: ${example}`,
  searchButton: 'Search',
  results: (n, nouns) => `${n} ${nouns} found`,
  firstOf: (n, nouns) => `The ${n} ${nouns} that fit best`,
  narrower: 'Not among them? Add the name of the village or kecamatan, and search again.',
  nothing: 'Nothing found. Try another spelling, or go on without the official record.',
  noNumber: 'none yet',
  toy: {
    title: 'Toy form: what is known already',
    noun: 'garden',
    nouns: 'gardens',
    example: 'Pisang Raja Garut',
    number: 'Number of the garden',
    taken: {
      title: 'This garden is registered already',
      note: 'Somebody has registered this garden.',
      ask: { href: '#', label: 'Ask the office' },
    },
  },
}

/** The sentences around a page that looks up a known record. */
export function words(lang: Lang): typeof id {
  return lang === 'id' ? id : en
}
