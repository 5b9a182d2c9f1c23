import type { Section } from '../../../src/platform/form/content.ts'

export const documents: Section = {
  code: 'documents',
  name: { id: 'Berkas', en: 'Documents' },
  pages: [
    {
      code: 'berkas',
      title: { id: 'Berkas usaha', en: 'Documents of the business' },
      why: {
        id: 'KTP dan satu foto produk diperlukan. Dokumen NIB boleh menyusul.',
        en: 'The KTP and one photo of the product are needed. The NIB may follow.',
      },
      questions: [
        {
          code: 'owner_ktp',
          type: 'file',
          accepts: ['photo'],
          needed: true,
          sensitive: true,
          drawing: 'card',
          label: { id: 'KTP pemilik', en: 'KTP of the owner' },
          hint: { id: 'Seluruh kartu terlihat dan terbaca.', en: 'The whole card can be seen and read.' },
        },
        {
          code: 'product_photos',
          type: 'file',
          accepts: ['photo'],
          most: 3,
          needed: true,
          label: { id: 'Foto produk', en: 'Photos of the product' },
          hint: {
            id: 'Satu sampai tiga foto, produk terlihat jelas.',
            en: 'One to three photos, the product clearly seen.',
          },
        },
        {
          code: 'nib_document',
          type: 'file',
          accepts: ['photo', 'pdf'],
          optional: true,
          label: { id: 'Dokumen NIB', en: 'NIB document' },
          hint: {
            id: 'Halaman yang memuat nomor dan tanggal terbit.',
            en: 'The page with the number and the date of issue.',
          },
        },
      ],
    },
  ],
}
