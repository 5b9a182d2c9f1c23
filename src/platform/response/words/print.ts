import type { Lang } from '../../../design/index.ts'

const id = {
  own: 'Cetak formulir Anda',
  ownNote: 'Berisi data pribadi Anda. Simpan lembarnya di tempat yang aman.',
  blank: 'Formulir kosong untuk dicetak',
  sent: 'Cetak formulir ini',
  draft: 'Kode draf',
  draftBlank: 'Kode draf, bila sudah ada',
}

const en: typeof id = {
  own: 'Print your form',
  ownNote: 'It holds your personal data. Keep the sheets in a safe place.',
  blank: 'Blank form to print',
  sent: 'Print this form',
  draft: 'Draft code',
  draftBlank: 'Draft code, if there is one',
}

/** What is said around a form on paper, whatever form it is. */
export const printWords = (lang: Lang) => (lang === 'en' ? en : id)
