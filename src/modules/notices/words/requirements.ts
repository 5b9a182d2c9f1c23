import type { Lang } from '../../../design/index.ts'

const id = {
  title: 'Syarat',
  lead: 'Yang diperiksa Kantor OPOP, dan berkas yang perlu Anda siapkan.',
  source: (text: string) => `Sumber: ${text}. Daftar tahun 2019 tidak diumumkan, jadi ini contoh.`,
  checked: 'Yang diperiksa',
  documents: 'Berkas',
  needed: 'Wajib sebelum mengirim',
  later: 'Boleh menyusul sampai pendaftaran ditutup',
  limits: 'Batas ukuran',
  photo: 'Foto: JPEG, PNG, atau WebP, sampai 10 MB. Kami simpan tanpa lokasi pengambilan.',
  pdf: 'PDF: sampai 5 MB dan 10 halaman, tanpa kata sandi.',
  eligibility: 'Periksa syarat dengan 6 pertanyaan',
  blankForm: 'Formulir kosong untuk dicetak',
  kinds: 'Jenis',
  kind: { photo: 'foto', pdf: 'PDF' } as Record<string, string>,
  none: 'Belum ada musim.',
}

const en: typeof id = {
  title: 'Requirements',
  lead: 'What the OPOP office checks, and which documents to prepare.',
  source: text => `Source: ${text}. The list of 2019 is not public, so this is an example.`,
  checked: 'What is checked',
  documents: 'Documents',
  needed: 'Needed before submitting',
  later: 'May follow until registration closes',
  limits: 'Limits',
  photo: 'Photos: JPEG, PNG or WebP, up to 10 MB. We keep them without the place they were taken.',
  pdf: 'PDF: up to 5 MB and 10 pages, without a password.',
  eligibility: 'Check with 6 questions whether you can',
  blankForm: 'Blank form to print',
  kinds: 'Kind',
  kind: { photo: 'photo', pdf: 'PDF' },
  none: 'No season yet.',
}

export const requirementWords = (lang: Lang) => (lang === 'en' ? en : id)
