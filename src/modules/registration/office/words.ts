import type { Lang } from '../../../design/index.ts'
import { words as listWords } from './words/list.ts'
import { words as caseWords } from './words/case.ts'
import { words as similarWords } from './words/similar.ts'
import { words as historyWords } from './words/history.ts'
import { words as homeWords } from './words/home.ts'

type Table = Record<string, string>

const id = {
  states: {
    draft: 'Draf',
    submitted: 'Terkirim',
    reopened: 'Diubah lagi',
    frozen: 'Beku',
    withdrawn: 'Dibatalkan',
  } as Table,
  groups: { masuk: 'Masuk (terkirim dan diubah lagi)', draf: 'Draf (juga yang beku)' } as Table,
  nav: 'Pendaftaran',
  record: {
    claimed:
      'Isian pendaftar masih klaim. Menjadi data kami bila pendaftaran ditutup tanpa sengketa, atau sengketanya diputus.',
    claimedEndless:
      'Isian pendaftar masih klaim. Pendaftaran ini tidak ditutup, jadi tidak menjadi data kami dengan sendirinya.',
    settled: (time: string) => `Isian pendaftar menjadi data kami sejak ${time}.`,
  },
  ofPesantren: { title: 'Pendaftaran', none: 'Belum pernah mendaftar.' },
  draft: {
    title: 'Draf belum dikirim',
    frozen: 'Draf dibekukan karena pendaftaran ditutup',
    note: 'Jawaban draf tidak dibuka kepada siapa pun sebelum dikirim.',
    owner: 'Pemilik draf',
    message: (code: string) =>
      `Assalamualaikum. Kami dari Kantor OPOP. Pendaftaran Anda (kode ${code}) belum dikirim. Ada yang bisa kami bantu?`,
  },
  near: {
    contact: (contact: string) => `Kontak ${contact}`,
    message: (name: string) => `Assalamualaikum. Saya petugas OPOP di daerah Anda, tentang pendaftaran ${name}.`,
    missing: 'Yang masih kurang',
    contactNow: 'Hubungi',
    privacy: 'Jawaban dan berkas hanya dapat dibuka Kantor OPOP.',
    facts: 'Perkembangan',
    place: 'Tempat',
    changed: 'Terakhir diubah',
  },
}

const en: typeof id = {
  states: {
    draft: 'Draft',
    submitted: 'Submitted',
    reopened: 'Being changed',
    frozen: 'Frozen',
    withdrawn: 'Withdrawn',
  },
  groups: { masuk: 'Received (submitted or being changed)', draf: 'Drafts (frozen ones too)' },
  nav: 'Registrations',
  record: {
    claimed:
      'What was registered is a claim. It becomes fact when registration closes without a dispute, or when the dispute is decided.',
    claimedEndless:
      'What was registered is a claim. This registration never closes, so it does not become fact by itself.',
    settled: time => `What was registered is fact since ${time}.`,
  },
  ofPesantren: { title: 'Registrations', none: 'Never registered.' },
  draft: {
    title: 'Draft, not submitted',
    frozen: 'Draft frozen because registration closed',
    note: 'Nobody sees the answers of a draft before it is submitted.',
    owner: 'Owner of the draft',
    message: code =>
      `Assalamualaikum. This is the OPOP office. Your registration (code ${code}) is not submitted yet. Can we help?`,
  },
  near: {
    contact: contact => `Contact of the ${contact}`,
    message: name => `Assalamualaikum. I am the OPOP officer of your region, about the registration of ${name}.`,
    missing: 'What is still missing',
    contactNow: 'Contact',
    privacy: 'Only the OPOP office can open answers and documents.',
    facts: 'Progress',
    place: 'Place',
    changed: 'Last changed',
  },
}

const whole = (lang: Lang) => ({
  ...(lang === 'en' ? en : id),
  list: listWords(lang),
  case: caseWords(lang),
  similar: similarWords(lang),
  history: historyWords(lang),
  home: homeWords(lang),
})
const [inIndonesian, inEnglish] = [whole('id'), whole('en')]

/** The sentences of the room; those of a screen with many stand in a file of their own. */
export const words = (lang: Lang) => (lang === 'en' ? inEnglish : inIndonesian)
