import type { Lang } from '../../../design/index.ts'
import { confirmationWords } from '../../../platform/confirmation/index.ts'

const id = {
  ...confirmationWords('id', { subject: 'pendaftaran', owner: 'pendaftar', contact: 'perwakilan' }),
  message: (name: string, contact: string, about: string, link: string) =>
    `OPOP: ${name} didaftarkan dengan nomor Anda sebagai ${contact} (${about}). Benar atau bukan? Jawab di ${link}`,
}

const en: typeof id = {
  ...confirmationWords('en', { subject: 'registration', owner: 'applicant', contact: 'representative' }),
  message: (name, contact, about, link) =>
    `OPOP: ${name} was registered with your number as that of the ${contact} (${about}). Is that right? Answer at ${link}`,
}

/** The words of the engine for registrations, and what is written to a number. */
export const words = (lang: Lang) => (lang === 'en' ? en : id)
