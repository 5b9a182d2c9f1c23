import type { Lang } from '../../../design/index.ts'

const id = {
  title: 'Waktu simulasi',
  now: 'Sekarang di OPOP',
  about: 'Ini mode coba. Waktu berjalan seperti biasa dan dapat dimajukan, tidak dapat dimundurkan.',
  due: 'Pekerjaan yang jatuh tempo sampai saat itu dijalankan oleh pekerjaan latar yang sama.',
  day: 'Maju ke besok pagi',
  week: 'Maju satu minggu',
  date: 'Maju ke tanggal',
  hint: (day: string) => `Contoh: ${day}. Jamnya pukul 09.00 WIB.`,
  go: 'Majukan waktu',
  notLater: 'Pilih tanggal setelah hari ini. Waktu tidak dapat dimundurkan.',
  noDate: 'Tanggal itu tidak ada, atau lebih dari lima tahun lagi.',
  banner: (date: string) => `Waktu simulasi: ${date}`,
  step: 'Majukan',
  play: 'Mainkan musim',
  playAbout: 'Hari demi hari, dengan orang dan pekerjaan berkala setiap hari, sampai suatu tahap.',
  until: (stage: string) => `Sampai tahap ${stage}`,
  dayOf: (day: string, of: string, date: string) => `Hari ${day} dari ${of}, ${date}`,
  nothingAhead: 'Semua tahap yang dapat dimainkan sudah lewat.',
  goalPast: 'Tahap itu sudah lewat. Waktu tidak dapat dimundurkan.',
  noGoal: (known: string) => `Tahap itu tidak dikenal. Yang ada: ${known}.`,
}

const en: typeof id = {
  title: 'Simulated time',
  now: 'Now, for OPOP',
  about: 'This is a trial. Time runs as usual and can be stepped forward, never back.',
  due: 'Work that is due by then is done by the same background jobs.',
  day: 'Step to tomorrow morning',
  week: 'Step one week',
  date: 'Step to a date',
  hint: day => `Example: ${day}. The time is 09.00 WIB.`,
  go: 'Step the clock',
  notLater: 'Choose a date after today. Time cannot be turned back.',
  noDate: 'That date does not exist, or is more than five years ahead.',
  banner: date => `Simulated time: ${date}`,
  step: 'Step forward',
  play: 'Play the season',
  playAbout: 'Day by day, with the people and the recurring work of each day, until a stage.',
  until: stage => `Until the stage ${stage}`,
  dayOf: (day, of, date) => `Day ${day} of ${of}, ${date}`,
  nothingAhead: 'Every stage that can be played has passed.',
  goalPast: 'That stage has passed. Time cannot be turned back.',
  noGoal: known => `That stage is unknown. There are: ${known}.`,
}

export const words = (lang: Lang) => (lang === 'en' ? en : id)
