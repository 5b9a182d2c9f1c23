import type { SeasonData } from '../../src/modules/programmes/rules/season-data.ts'
import { calls } from './calls.ts'
import { prizes } from './prizes.ts'
import { promises } from './promises.ts'
import { quotas } from './quotas.ts'
import { reasons } from './reasons.ts'
import { rubrics } from './rubrics.ts'
import { stages } from './stages.ts'

/** One Pesantren One Product, season 2019. */
export const season: SeasonData = {
  programme: {
    code: 'opop',
    name: { id: 'One Pesantren One Product', en: 'One Pesantren One Product' },
    summary: {
      id: 'Pesantren hidup mandiri dari usahanya sendiri.',
      en: 'A pesantren lives from its own business.',
    },
    parent: {
      code: 'pesantren-juara',
      name: { id: 'Pesantren Juara', en: 'Pesantren Juara' },
      summary: {
        id: 'Rumpun 17 program untuk pesantren di Jawa Barat. OPOP salah satunya.',
        en: 'A family of 17 programmes for the pesantren of West Java. OPOP is one of them.',
      },
    },
  },
  year: 2019,
  name: { id: 'OPOP 2019', en: 'OPOP 2019' },
  mode: 'live',
  rules: {
    source: { id: 'aturan 2022', en: 'rules of 2022' },
    referenceDate: '2019-03-01',
  },
  stages,
  calls,
  reasons,
  rubrics,
  quotas,
  prizes,
  promises,
}
