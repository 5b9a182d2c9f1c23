import type { SeasonGoal } from '../../src/modules/operations/index.ts'

/** The day on which a season that lives begins, and with it the forming of the regional teams. */
export const seasonStart = Temporal.PlainDate.from('2019-02-11')

/**
 * How far a season can be played, in its order. Each is a morning on which the pages of that stage are worth a look; rooms
 * that are built later add theirs.
 */
export const seasonStages: SeasonGoal[] = [
  {
    code: 'tim',
    name: { id: 'Pembentukan tim', en: 'Teams' },
    note: { id: 'belum ada ruangnya: hari berlalu apa adanya', en: 'no room yet: days pass as they are' },
    until: Temporal.PlainDate.from('2019-02-28'),
  },
  {
    code: 'sosialisasi',
    name: { id: 'Sosialisasi (contoh)', en: 'Information meetings (example)' },
    note: {
      id: 'belum ada ruangnya; pendaftaran sudah dibuka dua minggu',
      en: 'no room yet; registration has been open for two weeks',
    },
    until: Temporal.PlainDate.from('2019-03-15'),
  },
  {
    code: 'pendaftaran',
    name: { id: 'Pendaftaran', en: 'Registration' },
    note: { id: 'terbuka, enam hari sebelum ditutup', en: 'open, six days before it closes' },
    until: Temporal.PlainDate.from('2019-04-25'),
  },
  {
    code: 'pendaftaran-ditutup',
    name: { id: 'Pendaftaran ditutup', en: 'Registration closed' },
    note: { id: 'draf dibekukan, isian menjadi data', en: 'drafts are frozen, answers have become facts' },
    until: Temporal.PlainDate.from('2019-05-01'),
  },
]

/** The stage of a name; undefined when there is none. */
export function stageOf(code: string): SeasonGoal | undefined {
  return seasonStages.find(stage => stage.code === code)
}

/** A time of a day in West Java, such as `23:00`. */
export function momentOf(day: Temporal.PlainDate, time: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: 'Asia/Jakarta', plainTime: time }).toInstant()
}

/** When the clock stops that is played until a stage. */
export function morningOf(day: Temporal.PlainDate): Temporal.Instant {
  return momentOf(day, '09:00')
}
