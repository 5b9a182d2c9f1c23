import type { Lang } from '../../../design/index.ts'
import { limits, megabytes } from '../../../platform/files/limits.ts'

const { photo, pdf } = limits

const id = {
  title: 'Syarat',
  lead: 'Yang diperiksa Kantor OPOP, dan berkas yang perlu Anda siapkan.',
  source: (text: string) => `Sumber: ${text}.`,
  example: (season: string) => `Daftar ${season} tidak diumumkan, jadi ini contoh.`,
  until: (day: string) => `Pendaftaran dibuka sampai ${day}.`,
  from: (day: string) => `Pendaftaran dibuka ${day}.`,
  closed: 'Pendaftarannya sudah ditutup.',
  always: 'Pendaftarannya dibuka terus.',
  checked: 'Yang diperiksa',
  documents: 'Berkas',
  needed: 'Wajib sebelum mengirim',
  later: 'Boleh menyusul sampai pendaftaran ditutup',
  limits: 'Batas ukuran',
  photo: `Foto: JPEG, PNG, atau WebP, sampai ${megabytes(photo.bytes)}. Kami simpan tanpa lokasi pengambilan.`,
  pdf: `PDF: sampai ${megabytes(pdf.bytes)} dan ${pdf.pages} halaman, tanpa kata sandi.`,
  eligibility: (n: number) => (n ? `Periksa syarat dengan ${n} pertanyaan` : 'Mulai mendaftar'),
  blankForm: 'Formulir kosong untuk dicetak',
  kinds: 'Jenis',
  kind: { photo: 'foto', pdf: 'PDF' } as Record<string, string>,
  none: 'Belum ada pendaftaran yang diumumkan.',
}

const en: typeof id = {
  title: 'Requirements',
  lead: 'What the OPOP office checks, and which documents to prepare.',
  source: text => `Source: ${text}.`,
  example: season => `The list of ${season} is not public, so this is an example.`,
  until: day => `Registration is open until ${day}.`,
  from: day => `Registration opens on ${day}.`,
  closed: 'Its registration has closed.',
  always: 'Its registration is always open.',
  checked: 'What is checked',
  documents: 'Documents',
  needed: 'Needed before submitting',
  later: 'May follow until registration closes',
  limits: 'Limits',
  photo: `Photos: JPEG, PNG or WebP, up to ${megabytes(photo.bytes)}. We keep them without the place they were taken.`,
  pdf: `PDF: up to ${megabytes(pdf.bytes)} and ${pdf.pages} pages, without a password.`,
  eligibility: n => (n ? `Check with ${n} ${n === 1 ? 'question' : 'questions'} whether you can` : 'Begin to register'),
  blankForm: 'Blank form to print',
  kinds: 'Kind',
  kind: { photo: 'photo', pdf: 'PDF' },
  none: 'No registration is announced yet.',
}

export const requirementWords = (lang: Lang) => (lang === 'en' ? en : id)
