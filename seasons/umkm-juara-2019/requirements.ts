import type { RequirementData } from '../../src/platform/requirement/index.ts'

/** Requirements of the document check. Examples: those of 2019 are not public. */
export const requirements: RequirementData[] = [
  {
    code: 'U1',
    name: { id: 'Berada di Jawa Barat', en: 'In West Java' },
    summary: { id: 'Alamat usaha ada di Jawa Barat.', en: 'The address of the business is in West Java.' },
    fields: ['village', 'address'],
    documents: [],
    checks: [{ check: 'in-region', of: 'applicant.place', region: '32' }],
  },
  {
    code: 'U2',
    name: { id: 'Identitas pemilik', en: 'Identity of the owner' },
    summary: {
      id: 'KTP sama dengan NIK, tanggal lahir, dan jenis kelamin.',
      en: 'The KTP equals NIK, birthday and sex.',
    },
    fields: ['owner_full_name', 'owner_nik', 'owner_birth_date', 'owner_sex'],
    documents: ['owner_ktp'],
    checks: [{ check: 'nik-agrees' }],
  },
  {
    code: 'U3',
    name: { id: 'NIB berlaku', en: 'NIB valid' },
    summary: { id: 'Nomor sama dengan dokumennya.', en: 'The number equals the document.' },
    fields: ['business_name', 'nib', 'nib_date'],
    documents: ['nib_document'],
  },
  {
    code: 'U4',
    name: { id: 'Produk sendiri', en: 'Own product' },
    summary: { id: 'Produk atau jasa dibuat sendiri.', en: 'Product or service of its own.' },
    fields: ['products'],
    documents: ['product_photos'],
  },
  {
    code: 'U5',
    name: { id: 'Omzet setahun sedikitnya Rp 100 juta', en: 'Turnover of a year at least Rp 100 million' },
    summary: {
      id: 'Dihitung dari omzet setahun terakhir (contoh).',
      en: 'Counted from the turnover of last year (example).',
    },
    fields: ['turnover_year'],
    documents: [],
    checks: [{ check: 'amount-at-least', of: 'business.turnover_year', least: 100_000_000 }],
  },
  {
    code: 'U6',
    name: { id: 'Belum pernah ikut UMKM Juara', en: 'Never took part' },
    summary: { id: 'Usaha belum pernah menjadi peserta.', en: 'The business has never taken part.' },
    fields: [],
    documents: [],
    checks: [{ check: 'never-took-part' }],
  },
]
