import type { Section } from '../../../src/platform/form/content.ts'

export const statements: Section = {
  code: 'statements',
  name: { id: 'Pernyataan', en: 'Statements' },
  pages: [
    {
      code: 'pernyataan',
      title: { id: 'Pernyataan dan persetujuan', en: 'Statements and consents' },
      why: {
        id: 'Dua yang pertama diperlukan. Yang lain boleh Anda tolak.',
        en: 'The first two are needed. You may refuse the others.',
      },
      questions: [
        {
          code: 'truth',
          type: 'yesno',
          format: 'mustAgree',
          label: { id: 'Kebenaran jawaban', en: 'Truth of the answers' },
          options: [
            {
              code: 'yes',
              label: { id: 'Semua jawaban dan berkas ini benar.', en: 'All answers and documents are true.' },
            },
          ],
        },
        {
          code: 'consent_processing',
          type: 'yesno',
          format: 'mustAgree',
          meaning: 'consent.processing',
          label: { id: 'Pengolahan data', en: 'Processing of the data' },
          hint: { id: 'Tanpa ini pendaftaran tidak dapat diterima.', en: 'Without this no registration is possible.' },
          options: [
            {
              code: 'yes',
              label: {
                id: 'Saya setuju data ini diolah untuk pendaftaran UMKM Juara 2019.',
                en: 'I agree that these data are processed for UMKM Juara 2019.',
              },
            },
          ],
        },
        {
          code: 'consent_publish',
          type: 'yesno',
          meaning: 'consent.publish',
          label: { id: 'Bolehkah nama, tempat, dan hasil diumumkan?', en: 'May name, place and result be published?' },
          hint: {
            id: 'Bila tidak, hasil Anda diumumkan dengan nomor saja.',
            en: 'If not, your result is published by number only.',
          },
        },
        {
          code: 'consent_whatsapp',
          type: 'yesno',
          meaning: 'consent.whatsapp',
          label: { id: 'Bolehkah kami berkirim kabar lewat WhatsApp?', en: 'May we send messages by WhatsApp?' },
          hint: { id: 'Bila tidak, buka halaman status sendiri.', en: 'If not, look at the status page yourself.' },
        },
      ],
    },
  ],
}
