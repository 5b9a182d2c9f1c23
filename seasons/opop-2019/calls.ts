import type { CallData } from '../../src/modules/programmes/rules/call-data.ts'
import { eligibility } from './eligibility.ts'
import { form } from './form/index.ts'
import { mentors } from './mentors/index.ts'
import { requirements } from './requirements.ts'

/** What one can register for. */
export const calls: CallData[] = [
  {
    code: 'registration',
    stage: 'registration',
    name: { id: 'Pendaftaran pesantren', en: 'Registration of pesantren' },
    summary: {
      id: 'Pesantren di Jawa Barat mendaftar dengan usaha utamanya.',
      en: 'Pesantren in West Java register with their main business.',
    },
    applicants: ['pesantren'],
    prefix: 'OPOP',
    form,
    requirements,
    rules: {
      mostFiles: 20,
      eraseDraftsAfterMonths: 6,
      numberIsBar: false,
      category: { of: ['business.started', 'permit.nib_date'], startUpMonths: 12 },
      eligibility,
      payability: {
        banks: ['bjb', 'bjb_syariah'],
        owners: ['applicant.legal_name', 'applicant.name'],
        persons: ['person.name', 'applicant.leader'],
      },
      next: [
        {
          title: { id: 'Pemeriksaan berkas', en: 'Document check' },
          text: {
            id: 'Tim seleksi memeriksa. Bila ada yang keliru, Anda diberi kesempatan memperbaiki.',
            en: 'The selection team checks. If something is wrong you may correct it.',
          },
        },
        {
          title: { id: 'Audisi 1', en: 'Audition 1' },
          text: {
            id: 'Yang lolos diundang ke audisi di kabupaten atau kota.',
            en: 'Those who pass are invited to an audition in their regency.',
          },
        },
      ],
      receipt: [
        { of: 'applicant.name', label: { id: 'Pesantren', en: 'Pesantren' } },
        { of: 'applicant.place', label: { id: 'Tempat', en: 'Place' } },
        { of: 'person.name', label: { id: 'Perwakilan', en: 'Representative' } },
        { of: 'category', label: { id: 'Kategori', en: 'Category' } },
      ],
    },
  },
  mentors,
]
