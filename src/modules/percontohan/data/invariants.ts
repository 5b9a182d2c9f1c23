import { sql } from 'kysely'
import type { Invariant } from '../../../platform/invariants/index.ts'

export const invariants: readonly Invariant[] = [
  {
    code: 'percontohan.named',
    says: {
      id: 'Setiap penetapan percontohan punya masa dan cerita, dan hanya penetapan.',
      en: 'Everybody who was named a model has a period and a story, and nobody else.',
    },
    broken: sql`
      select coalesce(x.decision_id, d.id) from percontohan x
      full join (select id from decision where kind = 'percontohan' and value = 'named') d on d.id = x.decision_id
      where x.decision_id is null or d.id is null`,
  },
]
