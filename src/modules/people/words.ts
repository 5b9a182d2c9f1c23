import type { Lang } from '../../design/index.ts'

const id = {
  letters: {
    codeSubject: 'Kode masuk OPOP',
    code: (code: string) =>
      `Kode masuk OPOP Anda: ${code}. Berlaku 10 menit. Jangan berikan kode ini kepada siapa pun, termasuk petugas.`,
  },
}

const en: typeof id = {
  letters: {
    codeSubject: 'OPOP sign-in code',
    code: code => `Your OPOP sign-in code: ${code}. Valid for 10 minutes. Give it to nobody, not even to officers.`,
  },
}

/** The room's sentences in one language. */
export const words = (lang: Lang): typeof id => (lang === 'en' ? en : id)
