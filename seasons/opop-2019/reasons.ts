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
    code: 'expired',
    name: { id: 'Masa berlaku habis', en: 'Expired' },
    advice: { id: 'Kirim berkas terbaru.', en: 'Send the newest document.' },
  },
  {
    code: 'other_owner',
    name: { id: 'Milik orang atau lembaga lain', en: 'Other person or institution' },
    advice: {
      id: 'Kirim berkas milik perwakilan atau pesantren Anda.',
      en: 'Send the one of your representative or pesantren.',
    },
  },
  {
    code: 'number_differs',
    name: { id: 'Nomor berbeda dari jawaban', en: 'Number differs from the answer' },
    advice: {
      id: 'Perbaiki jawaban, atau kirim berkas yang sesuai.',
      en: 'Mend the answer, or send the matching document.',
    },
  },
  {
    code: 'name_differs',
    name: { id: 'Nama berbeda', en: 'Name differs' },
    advice: { id: 'Tulis nama persis seperti di berkas.', en: 'Write the name exactly as on the document.' },
  },
  {
    code: 'wrong_kind',
    name: { id: 'Jenis berkas keliru', en: 'Wrong kind of document' },
    advice: { id: 'Kirim berkas yang diminta di halaman itu.', en: 'Send the document that the page asks for.' },
  },
  {
    code: 'page_missing',
    name: { id: 'Halaman kurang', en: 'Page missing' },
    advice: { id: 'Kirim semua halaman.', en: 'Send all pages.' },
  },
  {
    code: 'not_signed',
    name: { id: 'Belum ditandatangani atau distempel', en: 'Not signed or stamped' },
    advice: {
      id: 'Minta tanda tangan dan stempel, lalu kirim lagi.',
      en: 'Have it signed and stamped, then send it again.',
    },
  },
  {
    code: 'private_account',
    name: { id: 'Rekening perorangan', en: 'Private account' },
    advice: {
      id: 'Buka rekening atas nama yayasan atau pesantren.',
      en: 'Open an account in the name of the foundation or pesantren.',
    },
  },
  {
    code: 'bank_not_allowed',
    name: { id: 'Bank tidak sesuai', en: 'Bank not allowed' },
    advice: { id: 'Buka rekening di BJB atau BJB Syariah.', en: 'Open an account at BJB or BJB Syariah.' },
  },
  {
    code: 'not_registered',
    name: { id: 'Belum terdaftar di Kemenag', en: 'Not yet registered with the ministry' },
    advice: { id: 'Urus di Kantor Kemenag kabupaten atau kota.', en: 'Apply at the ministry office of your regency.' },
  },
  {
    code: 'not_verified',
    name: { id: 'Tidak dapat dipastikan', en: 'Could not be verified' },
    advice: {
      id: 'Petugas akan menghubungi Anda. Siapkan berkas asli.',
      en: 'An officer will call you. Keep the original ready.',
    },
  },
]
