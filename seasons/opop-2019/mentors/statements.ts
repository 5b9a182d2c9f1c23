import type { Section } from '../../../src/platform/form/content.ts'

export const statements: Section = {
  code: 'statements',
  name: { id: 'Pernyataan', en: 'Statements' },
  pages: [
    {
      code: 'pernyataan',
      title: { id: 'Pernyataan dan persetujuan', en: 'Statement and consents' },
      why: {
        id: 'Dua yang pertama diperlukan. Yang terakhir boleh Anda tolak.',
        en: 'The first two are needed. You may refuse the last.',
      },
      questions: [
        {
          code: 'statement',
          type: 'yesno',
          format: 'mustAgree',
          label: { id: 'Pernyataan', en: 'Statement' },
          options: [
            {
              code: 'yes',
              label: {
                id: 'Semua jawaban benar, dan saya bersedia mengikuti seleksi.',
                en: 'All answers are true, and I will take part in the selection.',
              },
            },
          ],
        },
        {
          code: 'consent_processing',
          type: 'yesno',
          format: 'mustAgree',
          meaning: 'consent.processing',
          label: { id: 'Pengolahan data', en: 'Processing of the data' },
          hint: { id: 'Tanpa ini lamaran tidak dapat diterima.', en: 'Without this no application is possible.' },
          options: [
            {
              code: 'yes',
              label: {
                id: 'Saya setuju data ini diolah untuk seleksi pendamping OPOP 2019.',
                en: 'I agree that these data are processed to select mentors of OPOP 2019.',
              },
            },
          ],
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
