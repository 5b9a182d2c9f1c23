import type { Lang } from '../../design/index.ts'
import { words as calendarWords } from './words/calendar.ts'
import { words as windowWords } from './words/window.ts'
import { words as settingsWords } from './words/settings.ts'

const id = {
  otherSeasons: 'Musim lain',
  choice: { season: 'Musim', call: 'Pendaftaran' },
  atHome: {
    season: (name: string) => `Musim ${name}`,
    past: 'Musim yang sudah lama ditutup',
    none: 'Belum ada musim pendaftaran.',
    next: 'Musim dibuat dengan perintah opop season create.',
  },
  quota: {
    by: { kecamatan: 'kecamatan', regency: 'kabupaten/kota', category: 'kategori' } as Record<string, string>,
    values: { 'start-up': 'start-up', 'scale-up': 'scale-up' } as Record<string, string>,
    when: { nominee: 'yang punya calon' } as Record<string, string>,
    total: (n: string) => `Seluruhnya ${n} pesantren.`,
    minimum: (by: string, n: string, when: string) => `Setiap ${by}${when && ` ${when}`}: sedikitnya ${n}.`,
    maximum: (by: string, n: string) => `Setiap ${by}: paling banyak ${n}.`,
    share: (value: string, least?: string | 0, most?: string | 0) =>
      `Bagian ${value}: ${[least && `sedikitnya ${least}`, most && `paling banyak ${most}`].filter(Boolean).join(', ')}.`,
    only: (value: string) => `Hanya ${value}.`,
    reserves: (n: string) => `Cadangan: ${n} pesantren.`,
  },
}

const en: typeof id = {
  otherSeasons: 'Other seasons',
  choice: { season: 'Season', call: 'Call' },
  atHome: {
    season: name => `Season ${name}`,
    past: 'Seasons that closed long ago',
    none: 'There is no season of registration yet.',
    next: 'A season is made with the command opop season create.',
  },
  quota: {
    by: { kecamatan: 'kecamatan', regency: 'regency', category: 'category' },
    values: { 'start-up': 'start-up', 'scale-up': 'scale-up' },
    when: { nominee: 'that has a nominee' },
    total: n => `${n} pesantren in all.`,
    minimum: (by, n, when) => `Each ${by}${when && ` ${when}`}: at least ${n}.`,
    maximum: (by, n) => `Each ${by}: at most ${n}.`,
    share: (value, least, most) =>
      `Share of ${value}: ${[least && `at least ${least}`, most && `at most ${most}`].filter(Boolean).join(', ')}.`,
    only: value => `Only ${value}.`,
    reserves: n => `Reserves: ${n} pesantren.`,
  },
}

const whole = (lang: Lang) => ({
  ...(lang === 'en' ? en : id),
  calendar: calendarWords(lang),
  window: windowWords(lang),
  settings: settingsWords(lang),
})
const [inIndonesian, inEnglish] = [whole('id'), whole('en')]

/** The sentences of the room; those of a screen with many stand in a file of their own. */
export const words = (lang: Lang) => (lang === 'en' ? inEnglish : inIndonesian)
