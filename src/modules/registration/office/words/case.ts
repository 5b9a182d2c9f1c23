import type { Lang } from '../../../../design/index.ts'

const id = {
  back: 'Daftar pendaftaran',
  others: 'Kemiripan',
  side: 'Temuan otomatis',
  submittedAt: (time: string) => `Dikirim ${time}`,
  sample: 'Data contoh',
  reopened: 'Pendaftar sedang mengubah jawaban',
  reopenedNote: 'Yang tampil adalah kiriman terakhir. Itu berlaku sampai ada kiriman baru.',
  withdrawn: {
    owner: 'Pendaftaran ini dibatalkan pendaftar',
    office: 'Pendaftaran ini dibatalkan kantor OPOP',
    unknown: 'Pendaftaran ini dibatalkan',
  },
}

const en: typeof id = {
  back: 'List of registrations',
  others: 'Likeness',
  side: 'Automatic findings',
  submittedAt: time => `Submitted ${time}`,
  sample: 'Sample data',
  reopened: 'The applicant is changing the answers',
  reopenedNote: 'Shown is the last submission. It counts until there is a new one.',
  withdrawn: {
    owner: 'This registration was withdrawn by the applicant',
    office: 'This registration was withdrawn by the OPOP office',
    unknown: 'This registration was withdrawn',
  },
}

export const words = (lang: Lang) => (lang === 'en' ? en : id)
