import type { Section } from '../../../src/platform/form/content.ts'

const years = { id: 'tahun', en: 'years' }

export const experience: Section = {
  code: 'experience',
  name: { id: 'Pengalaman', en: 'Experience' },
  pages: [
    {
      code: 'pengalaman',
      title: { id: 'Pengalaman usaha dan pendampingan', en: 'Experience of business and mentoring' },
      why: {
        id: 'Tulis apa adanya. Yang baru mulai pun boleh melamar.',
        en: 'Write it as it is. Beginners may apply too.',
      },
      questions: [
        {
          code: 'years_business',
          type: 'number',
          min: 0,
          max: 50,
          unit: years,
          label: { id: 'Lama punya usaha sendiri', en: 'Years of own business' },
          hint: { id: 'Tulis 0 bila belum pernah.', en: 'Write 0 if you never had one.' },
        },
        {
          code: 'years_mentoring',
          type: 'number',
          min: 0,
          max: 50,
          unit: years,
          label: { id: 'Lama mendampingi usaha orang lain', en: 'Years of mentoring other businesses' },
          hint: { id: 'Tulis 0 bila belum pernah.', en: 'Write 0 if you never did.' },
        },
      ],
    },
    {
      code: 'bidang',
      title: { id: 'Bidang dan bahasa', en: 'Fields and languages' },
      why: {
        id: 'Dampingan dipilihkan menurut bidang dan bahasa.',
        en: 'Your pesantren are chosen by field and language.',
      },
      questions: [
        {
          code: 'fields',
          type: 'many',
          label: { id: 'Bidang usaha yang dapat Anda dampingi', en: 'Fields you can mentor' },
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
          code: 'languages',
          type: 'many',
          label: { id: 'Bahasa yang Anda kuasai', en: 'Languages you speak' },
          options: [
            { code: 'sundanese', label: { id: 'Sunda', en: 'Sundanese' } },
            { code: 'javanese', label: { id: 'Jawa atau Cirebon', en: 'Javanese or Cirebonese' } },
            { code: 'indonesian', label: { id: 'Indonesia', en: 'Indonesian' } },
            { code: 'arabic', label: { id: 'Arab', en: 'Arabic' } },
            { code: 'english', label: { id: 'Inggris', en: 'English' } },
          ],
        },
      ],
    },
    {
      code: 'riwayat',
      title: { id: 'Riwayat pendampingan', en: 'Mentoring before' },
      why: { id: 'Boleh dikosongkan bila belum ada.', en: 'Leave it empty if there is none.' },
      questions: [
        {
          code: 'mentor_before',
          type: 'number',
          format: 'year',
          min: 2010,
          max: 2019,
          optional: true,
          label: {
            id: 'Tahun terakhir menjadi pendamping OPOP atau UMKM Juara',
            en: 'Last year as a mentor of OPOP or UMKM Juara',
          },
          example: { id: '2018', en: '2018' },
        },
        {
          code: 'certificates',
          type: 'long',
          limit: 300,
          optional: true,
          label: { id: 'Sertifikat pendampingan atau keahlian', en: 'Certificates of mentoring or skills' },
          example: { id: 'Pendamping UMKM, BNSP, 2017', en: 'Mentor of small businesses, BNSP, 2017' },
        },
      ],
    },
  ],
}
