import type { Lang } from '../../../design/index.ts'

const id = {
  title: 'Formulir pendaftaran',
  own: 'Cetak formulir Anda',
  ownNote: 'Berisi data pribadi Anda. Simpan lembarnya di tempat yang aman.',
  blank: 'Formulir kosong untuk dicetak',
  blankNote: 'Untuk mengumpulkan jawaban sebelum mengetik. Pendaftaran hanya lewat situs ini.',
  print: 'Cetak dengan menu cetak peramban Anda.',
  ofCase: 'Cetak formulir ini',
  draft: 'Kode draf',
  draftBlank: 'Kode draf, bila sudah ada',
  number: 'Nomor pendaftaran',
}

const en: typeof id = {
  title: 'Registration form',
  own: 'Print your form',
  ownNote: 'It holds your personal data. Keep the sheets in a safe place.',
  blank: 'Blank form to print',
  blankNote: 'To collect the answers before typing. You register on this site only.',
  print: 'Print it with the menu of your browser.',
  ofCase: 'Print this form',
  draft: 'Draft code',
  draftBlank: 'Draft code, if there is one',
  number: 'Registration number',
}

export const printWords = (lang: Lang) => (lang === 'en' ? en : id)
