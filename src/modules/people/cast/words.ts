import type { Lang } from '../../../design/index.ts'

const id = {
  title: 'Coba sebagai siapa?',
  about: 'Semua tokoh ini contoh. Pilih satu, lalu lihat OPOP dengan matanya.',
  enter: 'Masuk',
  as: (label: string) => `sebagai ${label}`,
  none: 'Musim contoh belum siap. Tunggu sebentar, lalu muat ulang halaman ini.',
  noneTitle: 'Belum ada tokoh',
}

const en: typeof id = {
  title: 'Try it as whom?',
  about: 'All of them are samples. Choose one and see OPOP through their eyes.',
  enter: 'Sign in',
  as: label => `as ${label}`,
  none: 'The sample season is not ready. Wait a moment, then load this page again.',
  noneTitle: 'No cast yet',
}

/** The sentences about the sample persons in one language. */
export const words = (lang: Lang): typeof id => (lang === 'en' ? en : id)
