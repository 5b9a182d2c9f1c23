import type { PromiseData } from '../../src/modules/programmes/rules/season-data.ts'

const source = 'Pengumuman OPOP 2019'

/** The figures of the plan that a dashboard tracks. */
export const promises: PromiseData[] = [
  promise('teams', 'teams', 'Petugas perangkat daerah', 'Officers of the regional teams', 450, 'person'),
  promise('information', 'information', 'Peserta sosialisasi', 'People at information meetings', 6000, 'person'),
  promise('registration', 'registrations', 'Pesantren mendaftar', 'Pesantren that register', 4000, 'pesantren'),
  promise('jury', 'jury', 'Tim seleksi dan juri', 'Selection team and jury', 20, 'person'),
  promise('mentors', 'mentors', 'Pendamping', 'Mentors', 130, 'person'),
  promise('survey', 'survey', 'Pesantren didata', 'Pesantren recorded', 9000, 'pesantren'),
  promise('audition-1', 'audition-1', 'Terpilih di audisi 1', 'Chosen in audition 1', 1250, 'pesantren'),
  promise('meetings', 'meetings', 'Pesantren di temu bisnis', 'Pesantren at business meetings', 1250, 'pesantren'),
  promise('training', 'training', 'Peserta pelatihan dan magang', 'People in training and internship', 2500, 'person'),
  promise('audition-2', 'audition-2', 'Terpilih di audisi 2', 'Chosen in audition 2', 100, 'pesantren'),
  promise('audition-3', 'audition-3', 'Terpilih di audisi 3', 'Chosen in audition 3', 10, 'pesantren'),
  promise('santripreneur', 'santripreneur', 'Peserta santripreneur', 'People at santripreneur', 200, 'person'),
  {
    of: 'programme',
    code: 'champions-2023',
    name: { id: 'Juara dalam lima tahun (2023)', en: 'Champions after five years (2023)' },
    value: 5000,
    unit: 'pesantren',
    source,
  },
]

function promise(stage: string, code: string, id: string, en: string, value: number, unit: string): PromiseData {
  return { of: 'season', stage, code, name: { id, en }, value, unit, source }
}
