import type { Lang } from '../../../design/index.ts'
import type { ApplicantKind } from '../../programmes/index.ts'

interface KindWords {
  /** As a noun in the middle of a sentence. */
  noun: string
  /** Who reads: begins a sentence. */
  yours: string
  /** On the button that begins. */
  as: string
}

const id: Record<ApplicantKind, KindWords> = {
  pesantren: { noun: 'pesantren', yours: 'Pesantren Anda', as: 'Mulai sebagai pesantren' },
  cooperative: { noun: 'koperasi', yours: 'Koperasi Anda', as: 'Mulai sebagai koperasi' },
  business: { noun: 'usaha', yours: 'Usaha Anda', as: 'Mulai sebagai usaha' },
  partner: { noun: 'mitra', yours: 'Lembaga Anda', as: 'Mulai sebagai mitra' },
  person: { noun: 'pendaftar', yours: 'Anda', as: 'Mulai sebagai perorangan' },
}

const en: typeof id = {
  pesantren: { noun: 'pesantren', yours: 'Your pesantren', as: 'Begin as a pesantren' },
  cooperative: { noun: 'cooperative', yours: 'Your cooperative', as: 'Begin as a cooperative' },
  business: { noun: 'business', yours: 'Your business', as: 'Begin as a business' },
  partner: { noun: 'partner', yours: 'Your institution', as: 'Begin as a partner' },
  person: { noun: 'applicant', yours: 'You', as: 'Begin as a person' },
}

/** How a kind of applicant is spoken to and of. */
export function kindWords(kind: ApplicantKind, lang: Lang): KindWords {
  return (lang === 'id' ? id : en)[kind]
}

/** The same for a call: of several kinds it speaks to whoever reads. */
export function kindWordsOf(kinds: readonly ApplicantKind[], lang: Lang): KindWords {
  return kindWords(kinds.length === 1 ? kinds[0]! : 'person', lang)
}
