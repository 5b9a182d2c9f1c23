import type { Lang } from '../../design/index.ts'

const id = {
  title: 'Sesi Anda berakhir',
  note: 'Isian Anda ikut di halaman ini: belum tersimpan, dan tidak hilang. Masuk dahulu di tab baru, lalu kirim lagi.',
  choose: 'Hanya berkas dan kata sandi yang perlu diisi lagi.',
  signIn: 'Masuk di tab baru',
  sendAgain: 'Kirim lagi isian ini',
  files: 'Isian atau berkas ini belum tersimpan. Masuk dahulu, lalu pilih lagi.',
  signInHere: 'Masuk',
}

const en: typeof id = {
  title: 'Your session has ended',
  note: 'What you typed travels with this page: not saved yet, and not lost. Sign in in a new tab, then send again.',
  choose: 'Only files and passwords have to be given again.',
  signIn: 'Sign in in a new tab',
  sendAgain: 'Send it again',
  files: 'This answer or file is not saved yet. Sign in first, then choose again.',
  signInHere: 'Sign in',
}

/** The sentences for somebody whose session ended while a page was open. */
export const expiredWords = (lang: Lang): typeof id => (lang === 'en' ? en : id)
