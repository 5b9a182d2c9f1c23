import type { SelfCheckQuestion } from '../../src/platform/self-check/index.ts'

/** Asked before anything is stored. */
export const eligibility: SelfCheckQuestion[] = [
  {
    code: 'in_west_java',
    label: { id: 'Apakah usaha berada di Jawa Barat?', en: 'Is the business in West Java?' },
    why: { id: 'UMKM Juara dibiayai Provinsi Jawa Barat.', en: 'UMKM Juara is paid by the province of West Java.' },
    answers: [
      {
        code: 'yes',
        label: { id: 'Ya', en: 'Yes' },
        verdict: 'can',
        told: { id: 'Usaha berada di Jawa Barat.', en: 'The business is in West Java.' },
      },
      {
        code: 'no',
        label: { id: 'Tidak', en: 'No' },
        verdict: 'cannot',
        told: {
          id: 'UMKM Juara hanya untuk usaha di Jawa Barat. Tanyakan program serupa di provinsi Anda.',
          en: 'UMKM Juara is only for businesses in West Java. Ask for a similar programme in your province.',
        },
      },
    ],
  },
  {
    code: 'running',
    label: { id: 'Apakah usaha sudah berjalan?', en: 'Is the business running?' },
    why: {
      id: 'Pendamping membantu usaha yang sudah berjualan.',
      en: 'Mentors help businesses that already sell.',
    },
    answers: [
      {
        code: 'yes',
        label: { id: 'Ya, sudah berjualan', en: 'Yes, it sells' },
        verdict: 'can',
        told: { id: 'Usaha sudah berjalan.', en: 'The business is running.' },
      },
      {
        code: 'planned',
        label: { id: 'Baru direncanakan', en: 'It is planned' },
        verdict: 'cannot',
        told: {
          id: 'Mulailah berjualan dahulu. Anda dapat mendaftar di musim berikutnya.',
          en: 'Begin to sell first. You can register in a later season.',
        },
      },
    ],
  },
  {
    code: 'turnover',
    label: {
      id: 'Apakah omzet setahun sedikitnya Rp 100 juta?',
      en: 'Is the turnover of a year at least Rp 100 million?',
    },
    why: {
      id: 'Syarat musim ini (contoh). Angkanya diperiksa bersama berkas Anda.',
      en: 'A rule of this season (example). The figure is checked with your papers.',
    },
    answers: [
      {
        code: 'yes',
        label: { id: 'Ya', en: 'Yes' },
        verdict: 'can',
        told: { id: 'Omzet memenuhi syarat.', en: 'The turnover meets the rule.' },
      },
      {
        code: 'no',
        label: { id: 'Belum', en: 'Not yet' },
        verdict: 'not-yet',
        told: {
          id: 'Anda boleh mendaftar. Omzet Rp 100 juta diperlukan saat pemeriksaan.',
          en: 'You may register. The check asks for a turnover of Rp 100 million.',
        },
      },
    ],
  },
  {
    code: 'took_part_before',
    label: { id: 'Pernahkah usaha ini ikut UMKM Juara?', en: 'Has this business taken part in UMKM Juara before?' },
    why: {
      id: 'Kesempatan diberikan kepada yang belum pernah ikut.',
      en: 'The chance is given to those who never took part.',
    },
    answers: [
      {
        code: 'no',
        label: { id: 'Belum pernah', en: 'Never' },
        verdict: 'can',
        told: { id: 'Usaha belum pernah ikut.', en: 'The business never took part.' },
      },
      {
        code: 'yes',
        label: { id: 'Pernah', en: 'Yes' },
        verdict: 'cannot',
        told: {
          id: 'Peserta lama tidak mendaftar lagi. Terima kasih atas kerja keras Anda.',
          en: 'Earlier participants do not register again. Thank you for your hard work.',
        },
      },
    ],
  },
]
