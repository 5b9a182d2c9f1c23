import type { Section } from '../../../src/platform/form/content.ts'

export const business: Section = {
  code: 'business',
  name: { id: 'Usaha', en: 'Business' },
  pages: [
    {
      code: 'usaha',
      title: { id: 'Usaha Anda', en: 'Your business' },
      why: {
        id: 'Pilih satu usaha utama. Usaha lain boleh menyusul.',
        en: 'Choose one main business. Others may follow later.',
      },
      questions: [
        {
          code: 'business_name',
          type: 'text',
          format: 'name',
          meaning: 'applicant.name',
          label: { id: 'Nama usaha', en: 'Name of the business' },
          example: { id: 'Keripik Barokah', en: 'Keripik Barokah' },
        },
        {
          code: 'field',
          type: 'one',
          meaning: 'business.field',
          label: { id: 'Bidang usaha', en: 'Field of business' },
          options: [
            { code: 'services', label: { id: 'Jasa', en: 'Services' } },
            { code: 'fashion', label: { id: 'Fesyen', en: 'Fashion' } },
            { code: 'agriculture', label: { id: 'Pertanian', en: 'Agriculture' } },
            { code: 'food', label: { id: 'Makanan dan minuman', en: 'Food and drink' } },
            { code: 'crafts', label: { id: 'Kerajinan', en: 'Crafts' } },
            { code: 'livestock', label: { id: 'Peternakan', en: 'Livestock' } },
            { code: 'trade', label: { id: 'Perdagangan', en: 'Trade' } },
            { code: 'fisheries', label: { id: 'Perikanan', en: 'Fisheries' } },
            { code: 'other', label: { id: 'Lainnya', en: 'Other' } },
          ],
        },
        {
          code: 'field_other',
          type: 'text',
          meaning: 'business.other_field',
          if: { question: 'field', is: ['other'] },
          label: { id: 'Bila lainnya, bidang apa?', en: 'If other, which field?' },
        },
      ],
    },
    {
      code: 'nib',
      title: { id: 'Nomor induk berusaha', en: 'Business number' },
      why: {
        id: 'Belum punya NIB? Anda tetap boleh mendaftar.',
        en: 'No NIB yet? You may register all the same.',
      },
      questions: [
        {
          code: 'nib',
          type: 'nib',
          meaning: 'applicant.number',
          label: { id: 'NIB', en: 'NIB' },
          hint: { id: '13 angka dari OSS.', en: '13 digits of the OSS.' },
          none: { id: 'Belum punya NIB', en: 'No NIB yet' },
        },
        {
          code: 'nib_date',
          type: 'date',
          meaning: 'permit.nib_date',
          min: '2018-07-01',
          early: {
            id: 'NIB baru terbit sejak Juli 2018. Periksa tanggalnya.',
            en: 'NIBs were first issued in July 2018. Check the date.',
          },
          if: { question: 'nib', is: 'any' },
          label: { id: 'Tanggal terbit NIB', en: 'Date of the NIB' },
        },
      ],
    },
    {
      code: 'mulai-usaha',
      title: { id: 'Kapan usaha dimulai?', en: 'When did the business start?' },
      why: {
        id: 'Usaha muda dan usaha lama perlu pendampingan yang berbeda.',
        en: 'Young and old businesses need different mentoring.',
      },
      questions: [
        {
          code: 'started',
          type: 'month',
          min: 1950,
          meaning: 'business.started',
          label: { id: 'Mulai usaha', en: 'Start of the business' },
          hint: { id: 'Bulan pertama ada penjualan.', en: 'The first month with a sale.' },
        },
      ],
    },
    {
      code: 'produk',
      title: { id: 'Produk atau jasa', en: 'Products or services' },
      why: {
        id: 'Pendamping ingin mengenal yang Anda buat.',
        en: 'The mentor likes to know what you make.',
      },
      questions: [
        {
          code: 'products',
          type: 'long',
          limit: 600,
          label: { id: 'Apa yang Anda buat dan jual?', en: 'What do you make and sell?' },
          example: {
            id: 'Keripik pisang 200 gram, dibuat di rumah bersama dua tetangga.',
            en: 'Banana chips of 200 g, made at home with two neighbours.',
          },
        },
      ],
    },
    {
      code: 'izin-produk',
      title: { id: 'Izin produk', en: 'Permits' },
      why: {
        id: 'Izin yang belum ada dapat diurus bersama pendamping.',
        en: 'Permits that are missing can be sought with the mentor.',
      },
      questions: [
        {
          code: 'permits',
          type: 'many',
          label: { id: 'Izin apa yang sudah ada?', en: 'Which permits are there?' },
          options: [
            { code: 'pirt', label: { id: 'PIRT', en: 'PIRT' } },
            { code: 'halal', label: { id: 'Halal', en: 'Halal' } },
            { code: 'bpom', label: { id: 'BPOM', en: 'BPOM' } },
            { code: 'brand', label: { id: 'Merek terdaftar', en: 'Registered brand' } },
            { code: 'sni', label: { id: 'SNI', en: 'SNI' } },
            { code: 'none', label: { id: 'Belum ada', en: 'None yet' }, exclusive: true },
          ],
        },
      ],
    },
  ],
}
