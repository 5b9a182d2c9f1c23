import type { Section } from '../../../src/platform/form/content.ts'

export const documents: Section = {
  code: 'documents',
  name: { id: 'Berkas', en: 'Documents' },
  pages: [
    {
      code: 'ktp',
      title: { id: 'KTP dan foto Anda', en: 'Your KTP and photo' },
      why: { id: 'Keduanya diperlukan untuk mengirim lamaran.', en: 'Both are needed to send the application.' },
      questions: [
        {
          code: 'ktp',
          type: 'file',
          accepts: ['photo'],
          needed: true,
          sensitive: true,
          drawing: 'card',
          label: { id: 'KTP', en: 'KTP' },
          hint: { id: 'Seluruh kartu terlihat dan terbaca.', en: 'The whole card can be seen and read.' },
        },
        {
          code: 'photo',
          type: 'file',
          accepts: ['photo'],
          needed: true,
          label: { id: 'Pasfoto', en: 'Portrait' },
          hint: { id: 'Wajah Anda terlihat jelas.', en: 'Your face is clearly seen.' },
        },
      ],
    },
    {
      code: 'riwayat-hidup',
      title: { id: 'Riwayat hidup dan ijazah', en: 'CV and diploma' },
      why: { id: 'Keduanya dibaca sebelum tes dan wawancara.', en: 'Both are read before test and interview.' },
      questions: [
        {
          code: 'cv',
          type: 'file',
          accepts: ['pdf'],
          needed: true,
          label: { id: 'Riwayat hidup', en: 'CV' },
          hint: { id: 'Satu PDF, paling banyak 10 halaman.', en: 'One PDF of at most 10 pages.' },
        },
        {
          code: 'diploma',
          type: 'file',
          accepts: ['photo', 'pdf'],
          needed: true,
          label: { id: 'Ijazah terakhir', en: 'Latest diploma' },
          hint: { id: 'Nama dan tahun lulus terbaca.', en: 'Name and year can be read.' },
        },
      ],
    },
  ],
}
