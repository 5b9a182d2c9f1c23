import type { Lang } from '../../../design/index.ts'
import type { ApplicantKind } from '../../programmes/index.ts'

interface KindWords {
  /** As a noun in the middle of a sentence. */
  noun: string
  /** Whose number is asked for, in the middle of a sentence. */
  contact: string
  /** Before the name, on its own line. */
  term: string
  /** Who reads: begins a sentence. */
  yours: string
  /** On the button that begins. */
  as: string
}

const id: Record<ApplicantKind, KindWords> = {
  pesantren: {
    noun: 'pesantren',
    contact: 'perwakilan',
    term: 'Pesantren',
    yours: 'Pesantren Anda',
    as: 'Mulai sebagai pesantren',
  },
  cooperative: {
    noun: 'koperasi',
    contact: 'perwakilan',
    term: 'Koperasi',
    yours: 'Koperasi Anda',
    as: 'Mulai sebagai koperasi',
  },
  business: { noun: 'usaha', contact: 'pemilik', term: 'Usaha', yours: 'Usaha Anda', as: 'Mulai sebagai usaha' },
  partner: { noun: 'mitra', contact: 'perwakilan', term: 'Mitra', yours: 'Lembaga Anda', as: 'Mulai sebagai mitra' },
  person: { noun: 'pendaftar', contact: 'pendaftar', term: 'Nama', yours: 'Anda', as: 'Mulai sebagai perorangan' },
}

const en: typeof id = {
  pesantren: {
    noun: 'pesantren',
    contact: 'representative',
    term: 'Pesantren',
    yours: 'Your pesantren',
    as: 'Begin as a pesantren',
  },
  cooperative: {
    noun: 'cooperative',
    contact: 'representative',
    term: 'Cooperative',
    yours: 'Your cooperative',
    as: 'Begin as a cooperative',
  },
  business: { noun: 'business', contact: 'owner', term: 'Business', yours: 'Your business', as: 'Begin as a business' },
  partner: {
    noun: 'partner',
    contact: 'representative',
    term: 'Partner',
    yours: 'Your institution',
    as: 'Begin as a partner',
  },
  person: { noun: 'applicant', contact: 'applicant', term: 'Name', yours: 'You', as: 'Begin as a person' },
}

/** How a kind of applicant is spoken to and of. */
export function kindWords(kind: ApplicantKind, lang: Lang): KindWords {
  return (lang === 'id' ? id : en)[kind]
}

/** The same for a call: of several kinds it speaks to whoever reads. */
export function kindWordsOf(kinds: readonly ApplicantKind[], lang: Lang): KindWords {
  return kindWords(kinds.length === 1 ? kinds[0]! : 'person', lang)
}

/** As the first word of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
