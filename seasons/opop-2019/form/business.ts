import type { Section } from '../../../src/platform/form/content.ts'

const people = { id: 'orang', en: 'people' }

export const business: Section = {
  code: 'business',
  name: { id: 'Usaha', en: 'Business' },
  pages: [
    {
      code: 'usaha',
      title: { id: 'Usaha utama pesantren', en: 'Main business of the pesantren' },
      why: {
        id: 'Pilih satu usaha utama. Usaha lain boleh menyusul.',
        en: 'Choose one main business. Others may follow later.',
      },
      questions: [
        {
          code: 'unit_name',
          type: 'text',
          meaning: 'business.name',
          format: 'name',
          label: { id: 'Nama usaha', en: 'Name of the business' },
          example: { id: 'Keripik Al-Ikhlas', en: 'Keripik Al-Ikhlas' },
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
      code: 'mulai-usaha',
      title: { id: 'Kapan usaha dimulai?', en: 'When did the business start?' },
      why: {
        id: 'Usaha sampai 1 tahun masuk kategori start-up, lebih dari itu scale-up.',
        en: 'Up to 1 year is a start-up, older is a scale-up.',
      },
      questions: [
        {
          code: 'unit_started',
          type: 'month',
          meaning: 'business.started',
          min: 1950,
          label: { id: 'Mulai usaha', en: 'Start of the business' },
          hint: { id: 'Bulan pertama ada penjualan.', en: 'The first month with a sale.' },
        },
        {
          code: 'nib',
          type: 'nib',
          meaning: 'permit.nib',
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
          hint: { id: 'Isi bila sudah punya NIB.', en: 'Fill in if there is a NIB.' },
        },
      ],
    },
    {
      code: 'produk',
      title: { id: 'Produk', en: 'Products' },
      questions: [
        {
          code: 'products',
          type: 'long',
          limit: 600,
          label: { id: 'Apa yang Anda buat dan jual?', en: 'What do you make and sell?' },
          why: {
            id: 'Produk harus dibuat pesantren sendiri, bukan titipan warga.',
            en: 'The product must be made by the pesantren itself.',
          },
          example: {
            id: 'Keripik pisang 200 gram, dibuat santri di dapur pesantren.',
            en: 'Banana chips of 200 g, made by santri in the kitchen of the pesantren.',
          },
        },
      ],
    },
    {
      code: 'kapasitas',
      title: { id: 'Kemampuan produksi', en: 'Capacity' },
      questions: [
        {
          code: 'capacity_month',
          type: 'number',
          max: 100_000_000,
          label: { id: 'Berapa banyak per bulan?', en: 'How much per month?' },
          hint: { id: 'Jumlah yang biasa dibuat dalam satu bulan.', en: 'What is usually made in one month.' },
        },
        {
          code: 'capacity_unit',
          type: 'text',
          limit: 40,
          label: { id: 'Satuannya', en: 'The unit' },
          example: { id: 'bungkus, kilogram, potong', en: 'packs, kilograms, pieces' },
        },
      ],
    },
    {
      code: 'pekerja',
      title: { id: 'Pekerja', en: 'Workers' },
      questions: [
        {
          code: 'workers',
          type: 'number',
          meaning: 'business.workers',
          max: 10_000,
          unit: people,
          label: { id: 'Seluruh pekerja', en: 'All workers' },
        },
        {
          code: 'workers_santri',
          type: 'number',
          atMost: 'workers',
          max: 10_000,
          unit: people,
          label: { id: 'Di antaranya santri', en: 'Of these santri' },
        },
      ],
    },
    {
      code: 'omzet',
      title: { id: 'Omzet dan aset', en: 'Turnover and assets' },
      why: {
        id: 'Angka awal ini dibandingkan dengan kemajuan Anda nanti.',
        en: 'These first figures are compared with your progress later.',
      },
      questions: [
        {
          code: 'turnover_month',
          type: 'money',
          meaning: 'business.turnover_month',
          label: { id: 'Omzet sebulan terakhir', en: 'Turnover of last month' },
        },
        {
          code: 'turnover_year',
          type: 'money',
          meaning: 'business.turnover_year',
          label: { id: 'Omzet setahun terakhir', en: 'Turnover of last year' },
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
      code: 'pasar',
      title: { id: 'Pemasaran', en: 'Market' },
      questions: [
        {
          code: 'channels',
          type: 'many',
          label: { id: 'Di mana produk dijual?', en: 'Where is the product sold?' },
          options: [
            { code: 'own_shop', label: { id: 'Toko sendiri', en: 'Own shop' } },
            { code: 'resellers', label: { id: 'Reseller', en: 'Resellers' } },
            { code: 'modern_market', label: { id: 'Pasar modern', en: 'Modern market' } },
            {
              code: 'marketplace',
              label: { id: 'Lokapasar (Shopee, Tokopedia)', en: 'Marketplace (Shopee, Tokopedia)' },
            },
            { code: 'social_media', label: { id: 'Media sosial', en: 'Social media' } },
            { code: 'export', label: { id: 'Ekspor', en: 'Export' } },
            { code: 'none', label: { id: 'Belum dijual', en: 'Not sold yet' }, exclusive: true },
          ],
        },
        {
          code: 'regular_buyers',
          type: 'number',
          max: 1_000_000,
          label: { id: 'Pembeli tetap', en: 'Regular buyers' },
          hint: { id: 'Yang membeli sedikitnya sekali sebulan.', en: 'Those who buy at least once a month.' },
        },
      ],
    },
    {
      code: 'izin',
      title: { id: 'Izin produk', en: 'Permits' },
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
    {
      code: 'badan-usaha',
      title: { id: 'Badan usaha dan pembukuan', en: 'Legal form and books' },
      questions: [
        {
          code: 'legal_form',
          type: 'one',
          meaning: 'applicant.legal_form',
          label: { id: 'Bentuk usaha', en: 'Legal form' },
          options: [
            { code: 'kopontren', label: { id: 'Koperasi pondok pesantren', en: 'Cooperative of the pesantren' } },
            { code: 'bum', label: { id: 'Badan usaha milik pesantren', en: 'Company of the pesantren' } },
            { code: 'foundation', label: { id: 'Yayasan', en: 'Foundation' } },
            { code: 'pt', label: { id: 'PT', en: 'PT' } },
            { code: 'cv', label: { id: 'CV', en: 'CV' } },
            { code: 'ud', label: { id: 'UD', en: 'UD' } },
            { code: 'personal', label: { id: 'Perorangan', en: 'Personal' } },
            { code: 'none', label: { id: 'Belum ada', en: 'None yet' } },
          ],
        },
        {
          code: 'books_apart',
          type: 'yesno',
          label: { id: 'Apakah pembukuan usaha terpisah?', en: 'Are the books of the business kept apart?' },
          hint: { id: 'Terpisah dari uang pesantren.', en: 'Apart from the money of the pesantren.' },
        },
      ],
    },
  ],
}
