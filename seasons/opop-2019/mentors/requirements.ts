import type { RequirementData } from '../../../src/platform/requirement/index.ts'

/** What the selection of papers looks at. Examples: those of 2019 are not public. */
export const requirements: RequirementData[] = [
  {
    code: 'P1',
    name: { id: 'Identitas', en: 'Identity' },
    summary: {
      id: 'KTP sama dengan NIK, tanggal lahir, dan jenis kelamin.',
      en: 'The KTP equals NIK, birthday and sex.',
    },
    fields: ['name', 'nik', 'birth_date', 'sex'],
    documents: ['ktp', 'photo'],
    checks: [{ check: 'nik-agrees' }],
  },
  {
    code: 'P2',
    name: { id: 'Tinggal di Jawa Barat', en: 'Lives in West Java' },
    summary: { id: 'Tempat tinggal ada di Jawa Barat (contoh).', en: 'The home is in West Java (example).' },
    fields: ['village'],
    documents: [],
    checks: [{ check: 'in-region', of: 'applicant.place', region: '32' }],
  },
  {
    code: 'P3',
    name: { id: 'Pendidikan', en: 'Education' },
    summary: { id: 'Ijazah sama dengan jawaban.', en: 'The diploma equals the answer.' },
    fields: ['education'],
    documents: ['diploma'],
  },
  {
    code: 'P4',
    name: { id: 'Pengalaman', en: 'Experience' },
    summary: { id: 'Riwayat hidup sama dengan jawaban.', en: 'The CV equals the answers.' },
    fields: ['occupation', 'years_business', 'years_mentoring', 'fields', 'languages'],
    documents: ['cv'],
  },
  {
    code: 'P5',
    name: { id: 'Kesediaan dan gagasan', en: 'Readiness and ideas' },
    summary: { id: 'Kesediaan berkunjung dan dua tulisan.', en: 'Readiness to travel and two texts.' },
    fields: ['transport', 'regencies', 'most_mentees', 'motivation', 'first_month'],
    documents: [],
  },
]
