import type { Lang } from '../../../design/index.ts'
import { confirmationWords } from '../../../platform/confirmation/index.ts'
import type { ApplicantKind } from '../../programmes/index.ts'
import { kindWords } from '../words/kinds.ts'

/** `signedIn`: where the one who is asked applies, the other is who signed in. */
const nouns = {
  id: { subject: 'pendaftaran', owner: 'pendaftar', signedIn: 'pemilik akun' },
  en: { subject: 'registration', owner: 'applicant', signedIn: 'account owner' },
}

const id = {
  message: (name: string, contact: string, about: string, link: string) =>
    `OPOP: ${name} didaftarkan dengan nomor Anda sebagai ${contact} (${about}). Benar atau bukan? Jawab di ${link}`,
}

const en: typeof id = {
  message: (name, contact, about, link) =>
    `OPOP: ${name} was registered with your number as that of the ${contact} (${about}). Is that right? Answer at ${link}`,
}

/** The words of the engine for registrations of a kind of applicant. */
export function words(lang: Lang, kind: ApplicantKind) {
  const { subject, owner, signedIn } = nouns[lang]
  const { contact } = kindWords(kind, lang)
  return confirmationWords(lang, { subject, owner: contact === owner ? signedIn : owner, contact })
}

/** What is written to a number that is asked. */
export function askingMessage(lang: Lang) {
  return (lang === 'en' ? en : id).message
}
