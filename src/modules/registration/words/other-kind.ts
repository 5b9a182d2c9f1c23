import type { Lang } from '../../../design/index.ts'
import type { ApplicantKind } from '../../programmes/index.ts'

const id = {
  title: 'Anda sudah mulai mendaftar',
  runs: (code: string, running: string) => `Pendaftaran ${code} berjalan sebagai ${running}.`,
  change: (asked: string) =>
    `Satu akun mendaftar satu kali. Untuk mendaftar sebagai ${asked}, batalkan dahulu yang berjalan, lalu mulai lagi. Isiannya tidak ikut pindah.`,
  frozen: 'Pendaftaran itu dibekukan karena sudah ditutup.',
  goOn: 'Lanjutkan yang berjalan',
  withdraw: 'Batalkan yang berjalan',
  kinds: {
    pesantren: 'pesantren',
    cooperative: 'koperasi',
    business: 'usaha',
    partner: 'mitra',
    person: 'perorangan',
  } as Record<ApplicantKind, string>,
}

const en: typeof id = {
  title: 'You have begun already',
  runs: (code, running) => `Registration ${code} runs as a ${running}.`,
  change: asked =>
    `An account registers once. To register as a ${asked}, withdraw the one that runs, then begin again. Its answers do not move along.`,
  frozen: 'It is frozen, because registration has closed.',
  goOn: 'Go on with it',
  withdraw: 'Withdraw it',
  kinds: {
    pesantren: 'pesantren',
    cooperative: 'cooperative',
    business: 'business',
    partner: 'partner',
    person: 'person',
  },
}

/** What somebody reads who has begun as one kind and asks for another. */
export const otherKindWords = (lang: Lang) => (lang === 'en' ? en : id)
