import { formatDate, formatNumber, type Lang } from '../../../design/index.ts'
import type { MovedEnd } from '../rules/window-move.ts'

const id = {
  title: 'Jadwal',
  heading: (season: string) => `Jadwal ${season}`,
  lead: 'Tanggal sesuai pengumuman. Setiap perubahan dicatat di sini.',
  none: 'Belum ada jadwal yang diumumkan.',
  notAnnounced: 'Belum diumumkan',
  between: (from: string, to: string) => between(from, to, 'id'),
  states: { done: 'selesai', running: 'berlangsung', next: 'akan datang' } as Record<string, string>,
  promise: (amount: string) => `Dijanjikan: ${amount}`,
  amount: (n: number, unit: string) => `${formatNumber(n, 'id')} ${unit === 'person' ? 'orang' : unit}`,
  after: 'Sesudah musim ini',
  moves: (stage: string) => `Riwayat waktu: ${stage}`,
  movesNote: 'Yang terbaru di atas.',
  versions: 'Pengumuman menyebut dua jadwal.',
  twoVersions: (used: string, other: string) => `Yang berlaku: ${used}. Yang tidak dipakai: ${other}.`,
  set: (dates: string) => `Ditetapkan ${dates}.`,
  notAdopted: (dates: string) => `Tidak dipakai: ${dates}.`,
  first: (end: string) => `Hari pertama: ${end}`,
  last: (end: string) => `Hari terakhir: ${end}`,
  end: ({ old, now }: MovedEnd) =>
    old ? `${formatDate(now, 'id')}, semula ${formatDate(old, 'id')}` : `tetap ${formatDate(now, 'id')}`,
  office: 'Dinas KUK Jawa Barat',
}

const en: typeof id = {
  title: 'Timetable',
  heading: season => `Timetable of ${season}`,
  lead: 'Dates as announced. Every change is recorded here.',
  none: 'No timetable has been announced yet.',
  notAnnounced: 'Not announced yet',
  between: (from, to) => between(from, to, 'en'),
  states: { done: 'over', running: 'going on', next: 'to come' },
  promise: amount => `Promised: ${amount}`,
  amount: (n, unit) => `${formatNumber(n, 'en')} ${unit === 'person' ? (n === 1 ? 'person' : 'people') : unit}`,
  after: 'After this season',
  moves: stage => `History of the dates: ${stage}`,
  movesNote: 'The newest first.',
  versions: 'The announcement names two windows.',
  twoVersions: (used, other) => `In force: ${used}. Not adopted: ${other}.`,
  set: dates => `Set to ${dates}.`,
  notAdopted: dates => `Not adopted: ${dates}.`,
  first: end => `First day: ${end}`,
  last: end => `Last day: ${end}`,
  end: ({ old, now }) =>
    old ? `${formatDate(now, 'en')}, was ${formatDate(old, 'en')}` : `still ${formatDate(now, 'en')}`,
  office: 'Dinas KUK of West Java',
}

export const words = (lang: Lang) => (lang === 'en' ? en : id)

/** "1–18 April 2019", "1 Maret – 30 April 2019": what both dates share is said once. */
function between(from: string, to: string, lang: Lang): string {
  const [first, last] = [formatDate(from, lang), formatDate(to, lang)]
  if (from === to) return last
  if (from.slice(0, 7) === to.slice(0, 7)) return `${first.split(' ')[0]}–${last}`
  return from.slice(0, 4) === to.slice(0, 4) ? `${first.slice(0, -5)} – ${last}` : `${first} – ${last}`
}
