import type { Lang } from '../../../design/index.ts'

const id = {
  contact: {
    name: 'Nama',
    phone: 'Telepon',
    noPhone: 'Belum ada nomor',
    whatsapp: 'Hubungi lewat WhatsApp',
  },
  personal: {
    show: 'Tampilkan data pribadi',
    logged: 'Ditampilkan; tayangan ini tercatat atas nama Anda.',
  },
}

const en: typeof id = {
  contact: { name: 'Name', phone: 'Phone', noPhone: 'No number yet', whatsapp: 'Contact by WhatsApp' },
  personal: {
    show: 'Show personal values',
    logged: 'Shown; this view is recorded under your name.',
  },
}

/** The sentences about personal values in one language. */
export const words = (lang: Lang): typeof id => (lang === 'en' ? en : id)
