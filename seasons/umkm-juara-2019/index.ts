import type { SeasonData } from '../../src/modules/programmes/rules/season-data.ts'
import { calls } from './calls.ts'
import { reasons } from './reasons.ts'
import { stages } from './stages.ts'

/** UMKM Juara, season 2019. Its rules are not public: what stands here is an example ("contoh"). */
export const season: SeasonData = {
  programme: {
    code: 'umkm-juara',
    name: { id: 'UMKM Juara', en: 'UMKM Juara' },
    summary: {
      id: 'Usaha mikro dan kecil naik kelas dengan pendamping. Pengumuman juga menyebutnya UMKM Naik Kelas.',
      en: 'Micro and small businesses grow with a mentor. The announcement also calls it UMKM Naik Kelas.',
    },
  },
  year: 2019,
  name: { id: 'UMKM Juara 2019', en: 'UMKM Juara 2019' },
  mode: 'live',
  rules: {
    source: { id: 'contoh aturan', en: 'example rules' },
    referenceDate: '2019-04-01',
  },
  stages,
  calls,
  reasons,
  rubrics: [],
  quotas: [],
  prizes: [],
  promises: [],
}
