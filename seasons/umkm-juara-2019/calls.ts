import type { CallData } from '../../src/modules/programmes/rules/call-data.ts'
import { eligibility } from './eligibility.ts'
import { form } from './form/index.ts'
import { requirements } from './requirements.ts'

/** What one can register for. */
export const calls: CallData[] = [
  {
    code: 'registration',
    stage: 'registration',
    name: { id: 'Pendaftaran usaha', en: 'Registration of businesses' },
    summary: {
      id: 'Usaha mikro dan kecil di Jawa Barat mendaftar untuk didampingi.',
      en: 'Micro and small businesses in West Java register to be mentored.',
    },
    applicants: ['business', 'person'],
    prefix: 'UMKM',
    form,
    requirements,
    rules: {
      mostFiles: 8,
      eraseDraftsAfterMonths: 6,
      numberIsBar: false,
      eligibility,
      next: [
        {
          title: { id: 'Pemeriksaan berkas', en: 'Document check' },
          text: {
            id: 'Berkas diperiksa. Yang kurang diberi kesempatan memperbaiki (contoh).',
            en: 'Papers are checked. What is lacking may be corrected (example).',
          },
        },
        {
          title: { id: 'Pendampingan usaha', en: 'Mentoring' },
          text: {
            id: 'Usaha yang diterima didampingi; tanggalnya belum diumumkan (contoh).',
            en: 'Businesses that are accepted are mentored; no date is announced (example).',
          },
        },
      ],
      receipt: [
        { of: 'applicant.name', label: { id: 'Usaha', en: 'Business' } },
        { of: 'applicant.place', label: { id: 'Tempat', en: 'Place' } },
        { of: 'person.name', label: { id: 'Pemilik', en: 'Owner' } },
      ],
    },
  },
]
