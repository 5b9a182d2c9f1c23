import type { Lang } from '../../../design/index.ts'

const id = {
  title: 'Siapkan dulu:',
  parts: {
    numbers: 'Nomor yang akan Anda tulis',
    needed: 'Berkas yang wajib ada saat mengirim',
    later: 'Berkas yang boleh menyusul',
  },
}

const en: typeof id = {
  title: 'Have these at hand:',
  parts: {
    numbers: 'Numbers that you will write',
    needed: 'Files that are needed to submit',
    later: 'Files that may follow',
  },
}

/** The sentences of the list of what to prepare. */
export const preparationWords = (lang: Lang) => (lang === 'en' ? en : id)
