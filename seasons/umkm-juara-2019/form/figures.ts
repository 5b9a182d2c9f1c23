import type { Section } from '../../../src/platform/form/content.ts'

const people = { id: 'orang', en: 'people' }

export const figures: Section = {
  code: 'figures',
  name: { id: 'Angka dan rencana', en: 'Figures and plan' },
  pages: [
    {
      code: 'omzet',
      title: { id: 'Omzet dan aset', en: 'Turnover and assets' },
      why: {
        id: 'Naik kelas dihitung dari angka awal ini. Perkiraan jujur sudah cukup.',
        en: 'Growth is counted from these figures. An honest estimate is enough.',
      },
      questions: [
        {
          code: 'turnover_year',
          type: 'money',
          meaning: 'business.turnover_year',
          label: { id: 'Omzet setahun terakhir', en: 'Turnover of last year' },
          hint: { id: 'Seluruh penjualan sebelum dikurangi biaya.', en: 'All sales before costs.' },
          example: { id: '120 juta', en: '120,000,000' },
        },
        {
          code: 'assets',
          type: 'money',
          meaning: 'business.assets',
          label: { id: 'Nilai aset usaha', en: 'Value of the assets' },
          hint: {
            id: 'Alat, bahan, dan kas, tanpa tanah dan bangunan.',
            en: 'Tools, stock and cash, without land and buildings.',
          },
        },
      ],
    },
    {
      code: 'pekerja',
      title: { id: 'Pekerja', en: 'Workers' },
      why: {
        id: 'Lapangan kerja adalah bagian dari kemajuan usaha.',
        en: 'Work for people is part of the progress.',
      },
      questions: [
        {
          code: 'workers',
          type: 'number',
          max: 10_000,
          unit: people,
          meaning: 'business.workers',
          label: { id: 'Seluruh pekerja', en: 'All workers' },
          hint: { id: 'Hitung juga Anda dan keluarga.', en: 'Count yourself and your family too.' },
        },
        {
          code: 'workers_paid',
          type: 'number',
          max: 10_000,
          unit: people,
          atMost: 'workers',
          label: { id: 'Di antaranya digaji', en: 'Of these paid' },
        },
      ],
    },
    {
      code: 'pasar',
      title: { id: 'Pemasaran', en: 'Market' },
      why: {
        id: 'Pembeli baru dicari dari tempat jual yang belum ada.',
        en: 'New buyers are looked for where you do not sell yet.',
      },
      questions: [
        {
          code: 'channels',
          type: 'many',
          label: { id: 'Di mana produk dijual?', en: 'Where is the product sold?' },
          options: [
            { code: 'own_shop', label: { id: 'Toko sendiri', en: 'Own shop' } },
            { code: 'resellers', label: { id: 'Reseller', en: 'Resellers' } },
            { code: 'market', label: { id: 'Pasar tradisional', en: 'Traditional market' } },
            { code: 'modern_market', label: { id: 'Pasar modern', en: 'Modern market' } },
            {
              code: 'marketplace',
              label: { id: 'Lokapasar (Shopee, Tokopedia)', en: 'Marketplace (Shopee, Tokopedia)' },
            },
            { code: 'social_media', label: { id: 'Media sosial', en: 'Social media' } },
            { code: 'export', label: { id: 'Ekspor', en: 'Export' } },
          ],
        },
      ],
    },
    {
      code: 'rencana',
      title: { id: 'Masalah dan rencana', en: 'Problem and plan' },
      why: {
        id: 'Pendamping membacanya sebelum kunjungan pertama.',
        en: 'The mentor reads it before the first visit.',
      },
      questions: [
        {
          code: 'problem',
          type: 'long',
          limit: 600,
          label: { id: 'Apa masalah terbesar usaha Anda?', en: 'What is the biggest problem of your business?' },
          example: {
            id: 'Pesanan banyak, tetapi modal bahan kurang.',
            en: 'Many orders, but too little money for stock.',
          },
        },
        {
          code: 'plan',
          type: 'long',
          limit: 600,
          label: { id: 'Apa rencana Anda setahun ke depan?', en: 'What is your plan for the coming year?' },
          example: {
            id: 'Punya izin PIRT dan masuk dua toko oleh-oleh.',
            en: 'Get the PIRT permit and enter two gift shops.',
          },
        },
      ],
    },
  ],
}
