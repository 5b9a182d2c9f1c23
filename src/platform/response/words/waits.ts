import type { Lang } from '../../../design/index.ts'

/** Which page somebody asks about, of what and in which draft. */
interface Stuck {
  about: string | undefined
  title: string
  code: string
}

const id = {
  skip: 'Lewati dulu',
  help: 'Butuh bantuan? Tanya lewat WhatsApp',
  helpMessage: ({ about, title, code }: Stuck) =>
    `Assalamualaikum. Saya perlu bantuan mengisi ${[about, `halaman "${title}"`].filter(Boolean).join(', ')} (kode ${code}).`,
  missing: 'Yang masih kurang',
  nothingMissing: 'Tidak ada yang kurang.',
  byName: (n: number) => `Lihat ${n} yang masih kurang`,
  kinds: { needed: 'Belum', follows: 'Boleh menyusul', refused: 'Perbaiki' },
}

const en: typeof id = {
  skip: 'Skip for now',
  help: 'Need help? Ask by WhatsApp',
  helpMessage: ({ about, title, code }) =>
    `Assalamualaikum. I need help with ${[about, `the page "${title}"`].filter(Boolean).join(', ')} (code ${code}).`,
  missing: 'What is still missing',
  nothingMissing: 'Nothing is missing.',
  byName: n => `See the ${n} that are missing`,
  kinds: { needed: 'Not yet', follows: 'May follow', refused: 'Correct it' },
}

/** The sentences about what may wait: skipping a page, asking for help, what is missing. */
export const waitWords = (lang: Lang) => (lang === 'en' ? en : id)
