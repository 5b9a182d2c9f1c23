import type { Lang } from '../../../design/index.ts'
import { confirmationWords } from '../../../platform/confirmation/index.ts'
import type { ApplicantKind } from '../../programmes/index.ts'
import { kindWords } from '../words/kinds.ts'

const id = {
  subject: 'pendaftaran',
  owner: 'pendaftar',
  /** Where the one who is asked applies, the other is who signed in. */
  signedIn: 'pemilik akun',
  message: (name: string, contact: string, link: string) =>
    `OPOP: ${name} didaftarkan dengan nomor Anda sebagai ${contact}. Benar atau bukan? Jawab di ${link}`,
}

const en: typeof id = {
  subject: 'registration',
  owner: 'applicant',
  signedIn: 'account owner',
  message: (name, contact, link) =>
    `OPOP: ${name} was registered with your number as that of the ${contact}. Is that right? Answer at ${link}`,
}

/** The words of the engine for registrations of a kind of applicant. */
export function words(lang: Lang, kind: ApplicantKind) {
  const w = lang === 'en' ? en : id
  const { contact } = kindWords(kind, lang)
  return confirmationWords(lang, { subject: w.subject, owner: contact === w.owner ? w.signedIn : w.owner, contact })
}

/** What is written to a number that is asked. */
export function askingMessage(lang: Lang) {
  return (lang === 'en' ? en : id).message
}
