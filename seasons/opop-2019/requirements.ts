import type { RequirementData } from '../../src/platform/requirement/index.ts'

/** Requirements of the document check, known from the announcement of 2022. */
export const requirements: RequirementData[] = [
  {
    code: 'R1',
    name: { id: 'Berada di Jawa Barat', en: 'In West Java' },
    summary: { id: 'Alamat pesantren ada di Jawa Barat.', en: 'The address of the pesantren is in West Java.' },
    fields: ['village', 'address'],
    documents: [],
    checks: [{ check: 'in-region', of: 'applicant.place', region: '32' }],
  },
  {
    code: 'R2',
    name: { id: 'NSPP berlaku', en: 'NSPP valid' },
    summary: {
      id: 'Nomor statistik terdaftar dan sama dengan piagam.',
      en: 'The number is recorded and equals the charter.',
    },
    fields: ['nspp'],
    documents: ['nspp_charter'],
    checks: [{ check: 'known-number', of: 'applicant.number' }],
  },
  {
    code: 'R3',
    name: { id: 'Belum pernah ikut OPOP', en: 'Never took part' },
    summary: { id: 'Pesantren belum pernah menjadi peserta.', en: 'The pesantren has never taken part.' },
    fields: [],
    documents: [],
    checks: [{ check: 'never-took-part' }],
  },
  {
    code: 'R4',
    name: { id: 'NIB berlaku, kategori sesuai', en: 'NIB valid, category right' },
    summary: {
      id: 'Nomor sesuai berkas; kategori dihitung dari tanggal usaha.',
      en: 'The number equals the document; the category follows from the dates.',
    },
    fields: ['nib', 'nib_date', 'unit_started'],
    documents: ['nib_document'],
  },
  {
    code: 'R5',
    name: { id: 'Profil pesantren', en: 'Profile of the pesantren' },
    summary: { id: 'Profil pesantren disertakan.', en: 'The profile of the pesantren is there.' },
    fields: ['name', 'foundation_name'],
    documents: ['pesantren_profile'],
  },
  {
    code: 'R6',
    name: { id: 'Profil usaha dan produk sendiri', en: 'Business profile and own product' },
    summary: { id: 'Produk dibuat oleh pesantren sendiri.', en: 'The product is made by the pesantren itself.' },
    fields: ['unit_name', 'products'],
    documents: ['business_profile', 'product_photos', 'place_photo'],
  },
  {
    code: 'R7',
    name: { id: 'Identitas perwakilan', en: 'Identity of the representative' },
    summary: {
      id: 'KTP sama dengan NIK, usia 18–55 tahun, ada surat penunjukan.',
      en: 'KTP equals NIK, aged 18–55, with a letter of appointment.',
    },
    fields: ['rep_name', 'rep_nik', 'rep_birth_date', 'rep_sex'],
    documents: ['rep_ktp', 'rep_appointment'],
    checks: [{ check: 'age', of: 'person.birth_date', least: 18, most: 55 }, { check: 'nik-agrees' }],
  },
  {
    code: 'R8',
    name: { id: 'Pendidikan paling rendah SMA', en: 'At least senior high school' },
    summary: { id: 'SMA, MA, Paket C, atau muadalah.', en: 'SMA, MA, Paket C or muadalah.' },
    fields: ['rep_education'],
    documents: ['rep_diploma'],
    checks: [{ check: 'education-at-least', of: 'person.education', least: 'sma' }],
  },
  {
    code: 'R9',
    name: { id: 'Pasfoto', en: 'Portrait' },
    summary: { id: 'Pasfoto 3 × 4 berwarna.', en: 'Portrait 3 × 4 in colour.' },
    fields: [],
    documents: ['rep_photo'],
  },
  {
    code: 'R10',
    name: { id: 'Surat sehat', en: 'Health letter' },
    summary: {
      id: 'Dari dokter atau puskesmas, paling lama 3 bulan.',
      en: 'Of a doctor or puskesmas, at most 3 months old.',
    },
    fields: [],
    documents: ['rep_health'],
  },
  {
    code: 'R11',
    name: { id: 'NPWP lembaga', en: 'NPWP of the institution' },
    summary: { id: 'Atas nama yayasan atau pesantren.', en: 'In the name of the foundation or the pesantren.' },
    fields: ['npwp', 'npwp_name'],
    documents: ['npwp_card'],
    checks: [{ check: 'payable', part: 'tax' }],
  },
  {
    code: 'R12',
    name: { id: 'Rekening lembaga di BJB', en: 'Account of the institution at BJB' },
    summary: {
      id: 'BJB atau BJB Syariah, atas nama yayasan atau pesantren.',
      en: 'BJB or BJB Syariah, in the name of the foundation or the pesantren.',
    },
    fields: ['bank', 'branch', 'account_number', 'account_owner'],
    documents: ['bank_book'],
    checks: [{ check: 'payable', part: 'account' }],
  },
]
