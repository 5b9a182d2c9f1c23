import type { SeasonData } from '../../src/modules/programmes/rules/season-data.ts'

/** Standard reasons of the document check, each with what to do. */
export const reasons: SeasonData['reasons'] = [
  {
    code: 'unreadable',
    name: { id: 'Tidak terbaca', en: 'Unreadable' },
    advice: {
      id: 'Foto ulang di tempat terang, tanpa lampu kilat.',
      en: 'Take it again in good light, without flash.',
    },
  },
  {
    code: 'cut_off',
    name: { id: 'Terpotong', en: 'Cut off' },
    advice: {
      id: 'Pastikan keempat sudut berkas terlihat.',
      en: 'Make sure that all four corners are in the picture.',
    },
  },
  {
    code: 'other_owner',
    name: { id: 'Milik orang lain', en: 'Of another person' },
    advice: { id: 'Kirim berkas milik pemilik usaha.', en: 'Send the document of the owner of the business.' },
  },
  {
    code: 'number_differs',
    name: { id: 'Nomor berbeda', en: 'Number differs' },
    advice: {
      id: 'Cocokkan nomor pada formulir dengan berkas Anda.',
      en: 'Compare the number in the form with your document.',
    },
  },
  {
    code: 'not_own_product',
    name: { id: 'Bukan produk sendiri', en: 'Not an own product' },
    advice: { id: 'Kirim foto produk yang Anda buat.', en: 'Send a photo of what you make yourself.' },
  },
]
